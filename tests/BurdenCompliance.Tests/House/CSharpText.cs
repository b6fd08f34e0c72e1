using System.Text;

namespace BurdenCompliance.Tests.House;

/// <summary>Splits C# into code, literals and comments: enough for house checks, no parser.</summary>
internal sealed class CSharpText
{
    private readonly StringBuilder _code = new();
    private readonly List<string> _literals = [];
    private readonly string _text;
    private int _at;

    private CSharpText(string text) => _text = text;

    public string Code => _code.ToString();

    public IReadOnlyList<string> Literals => _literals;

    public static CSharpText Of(string text)
    {
        var scanner = new CSharpText(text);
        while (scanner._at < text.Length) scanner.Step();
        return scanner;
    }

    private void Step()
    {
        if (Here("//")) _at = End("\n", _at);
        else if (Here("/*")) _at = End("*/", _at + 2);
        else if (Here("\"\"\"")) Raw();
        else if (Here("@\"") || Here("$@\"") || Here("@$\"")) Verbatim();
        else if (_text[_at] == '"') Plain('"');
        else if (_text[_at] == '\'') Plain('\'');
        else _code.Append(_text[_at++]);
    }

    private bool Here(string mark) => string.CompareOrdinal(_text, _at, mark, 0, mark.Length) == 0;

    private int End(string mark, int from) => _text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end + (mark == "\n" ? 0 : mark.Length) : _text.Length;

    private void Raw()
    {
        var quotes = 0;
        while (_at + quotes < _text.Length && _text[_at + quotes] == '"') quotes++;
        var start = _at + quotes;
        var close = _text.IndexOf(new string('"', quotes), start, StringComparison.Ordinal);
        Take(start, close < 0 ? _text.Length : close, quotes);
    }

    private void Verbatim()
    {
        while (_text[_at] != '"') _at++;
        var start = _at + 1;
        var end = start;
        while (end < _text.Length && (_text[end] != '"' || (end + 1 < _text.Length && _text[end + 1] == '"'))) end += _text[end] == '"' ? 2 : 1;
        Take(start, end, 1);
    }

    private void Plain(char quote)
    {
        var start = _at + 1;
        var end = start;
        while (end < _text.Length && _text[end] != quote && _text[end] != '\n') end += _text[end] == '\\' ? 2 : 1;
        if (quote == '"') Take(start, end, 1);
        else _at = Math.Min(_text.Length, end + 1);
    }

    private void Take(int start, int end, int quotes)
    {
        _literals.Add(_text[start..Math.Min(end, _text.Length)]);
        _code.Append("\"\"");
        _at = Math.Min(_text.Length, end + quotes);
    }
}
