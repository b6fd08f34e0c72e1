using System.CommandLine;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Backup;

/// <summary><c>burden backup</c>: a base backup, or with <c>--follow</c> what continues it.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var (folder, data, connection, binaries) = (OperatorOptions.Folder(), OperatorOptions.Data(), OperatorOptions.Connection(), OperatorOptions.Binaries());
        var follow = new Option<bool>("--follow") { Description = OperatingWording.Follow };
        var pause = new Option<int>("--pause") { Description = OperatingWording.Pause, DefaultValueFactory = _ => 10 }.Within(1, 60);
        var keep = new Option<int>("--keep") { Description = OperatingWording.Keep, DefaultValueFactory = _ => 7 }.Within(1, 1000);
        var command = new Command("backup", OperatingWording.Backup) { folder, data, connection, binaries, follow, pause, keep };
        command.SetAction((parse, cancellation) => Alarm.GuardAsync(() => parse.GetValue(follow)
            ? FollowAsync(
                parse.GetValue(folder)!, parse.GetValue(data)!, parse.GetValue(connection), parse.GetValue(binaries), parse.GetValue(pause), cancellation)
            : MakeAsync(
                parse.GetValue(folder)!, parse.GetValue(data)!, parse.GetValue(connection), parse.GetValue(binaries), parse.GetValue(keep), cancellation)));
        return command;
    }

    private static async Task<int> MakeAsync(
        string folder, string data, string? connection, string? binaries, int keep, CancellationToken cancellation)
    {
        var made = await MakeBackup.RunAsync(folder, data, connection, binaries, keep, cancellation);
        if (!await RecordOperation.RunAsync(
            connection ?? ExportAudit.ConnectionStringOf(data), "BackUp", isDone: true, new { backup = made.Name }, TimeProvider.System, cancellation))
            await Console.Error.WriteLineAsync(OperatingWording.NotAudited);
        Console.WriteLine(string.Format(OperatingWording.BackupMade, made.Name, Moments.Words(made.EndedAt), made.Began.Seq));
        return ExitCode.Clean;
    }

    private static async Task<int> FollowAsync(
        string folder, string data, string? connection, string? binaries, int pause, CancellationToken cancellation)
    {
        await FollowBackup.RunAsync(
            folder, data, connection, binaries, TimeSpan.FromSeconds(pause),
            mark => Console.WriteLine(string.Format(OperatingWording.Marked, Moments.Words(mark.At), mark.Seq)), cancellation);
        return ExitCode.Clean;
    }

    private static Option<int> Within(this Option<int> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
                result.AddError($"{Usage.Ours}{string.Format(OperatingWording.OutOfRange, option.Name, least, most)}");
        });
        return option;
    }
}
