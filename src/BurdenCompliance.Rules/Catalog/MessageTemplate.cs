using System.Collections.Immutable;
using System.Text;

namespace BurdenCompliance.Rules;

/// <summary>Fills the places in braces in a message of the catalog.</summary>
public static class MessageTemplate
{
    /// <summary>The message with its values; a name without a value stays as it is written.</summary>
    /// <remarks>One pass: a title of the draft with braces in it is a value, never a place.</remarks>
    public static string Fill(string template, ImmutableArray<(string Name, string Value)> values)
    {
        if (values.IsDefaultOrEmpty || !template.Contains('{', StringComparison.Ordinal)) return template;
        var filled = new StringBuilder(template.Length + 64);
        for (var at = 0; at < template.Length;)
        {
            var end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end < 0)
            {
                filled.Append(template[at++]);
                continue;
            }

            var name = template[(at + 1)..end];
            filled.Append(values.FirstOrDefault(value => value.Name == name).Value ?? template[at..(end + 1)]);
            at = end + 1;
        }

        return filled.ToString();
    }
}
