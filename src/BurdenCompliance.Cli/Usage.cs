using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace BurdenCompliance.Cli;

/// <summary>Help and complaints about arguments in Chinese: the parser itself speaks the machine's language or English.</summary>
internal static class Usage
{
    private static readonly (string From, string To)[] Headings =
    [
        ("Description:\n", "说明：\n"), ("Usage:\n", "用法：\n"), ("Arguments:\n", "参数：\n"), ("Options:\n", "选项：\n"), ("Commands:\n", "命令：\n"),
        ("[options]", "[选项]"), ("[command]", "[命令]"), ("[default: ", "[默认：" ), ("(REQUIRED)", "（必填）"),
    ];

    /// <summary>Begins a complaint of our own, which is shown as it is.</summary>
    public const char Ours = '\u2060';

    public static void NameBuiltIn(RootCommand root)
    {
        foreach (var option in root.Options)
            option.Description = option is HelpOption ? "显示帮助" : option is VersionOption ? "显示版本" : option.Description;
    }

    /// <summary>Runs what was asked for, or says on standard error why it cannot be.</summary>
    /// <returns>An exit code.</returns>
    public static async Task<int> RunAsync(ParseResult parse)
    {
        if (parse.Errors.Count == 0 || parse.Action is HelpAction)
            return await ShowAsync(parse);
        foreach (var complaint in parse.Errors.Select(error => Complaint(parse, error)).Distinct(StringComparer.Ordinal))
            await Console.Error.WriteLineAsync(complaint);
        await Console.Error.WriteLineAsync($"用法请看：{Path(parse.CommandResult)} --help");
        return ExitCode.Failed;
    }

    private static async Task<int> ShowAsync(ParseResult parse)
    {
        using var help = new StringWriter();
        var exit = await parse.InvokeAsync(new InvocationConfiguration { Output = help });
        Console.Out.Write(Headings.Aggregate(help.ToString().ReplaceLineEndings("\n"), (text, pair) => text.Replace(pair.From, pair.To, StringComparison.Ordinal)));
        return exit;
    }

    private static string Complaint(ParseResult parse, ParseError error) => error.SymbolResult switch
    {
        _ when error.Message.StartsWith(Ours) => error.Message[1..],
        CommandResult when parse.UnmatchedTokens.Count > 0 => $"不认识的命令、选项或者参数：“{string.Join("”“", parse.UnmatchedTokens)}”。",
        CommandResult command => $"“{Path(command)}”后面要写一个命令：{string.Join('、', command.Command.Subcommands.Select(one => one.Name))}。",
        OptionResult option => Complaint(option),
        ArgumentResult { Parent: OptionResult option } => Complaint(option),
        ArgumentResult argument => $"缺少参数 {argument.Argument.Name}（{argument.Argument.Description}）。",
        _ => error.Message,
    };

    private static string Complaint(OptionResult option) => option.Tokens.Count == 0
        ? $"选项 {option.Option.Name} 后面要写它的值（{option.Option.Description}）。"
        : $"选项 {option.Option.Name} 不能是“{string.Join("”“", option.Tokens.Select(token => token.Value))}”（{option.Option.Description}）。";

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult outer ? $"{Path(outer)} {command.Command.Name}" : command.Command.Name;
}
