using System.Globalization;
using System.Text;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>A counting scheme as an SQL expression over the four columns that decide; a test holds it against <see cref="CountingScheme.StandingOf"/>.</summary>
internal sealed class SchemeSql
{
    private readonly List<NpgsqlParameter> _parameters = [];

    /// <param name="scheme">The scheme.</param>
    /// <param name="table">Alias of the table with the columns.</param>
    public SchemeSql(CountingScheme scheme, string table)
    {
        var sql = new StringBuilder("CASE");
        foreach (var rule in scheme.Rules)
        {
            sql.Append(" WHEN true");
            Ask(sql, $"{table}.document_type", [.. rule.Types]);
            Ask(sql, $"{table}.form", [.. rule.Forms.Select(Kebab<DocumentForm>.Of)]);
            Ask(sql, $"{table}.direction", [.. rule.Directions.Select(Kebab<Direction>.Of)]);
            Ask(sql, $"{table}.series_word", [.. rule.Series]);
            sql.Append(" THEN ").Append(((int)rule.Standing).ToString(CultureInfo.InvariantCulture));
        }
        Standing = scheme.Rules.IsEmpty ? "0" : sql.Append(" ELSE 0 END").ToString();
    }

    /// <summary>Yields the standing as its number.</summary>
    public string Standing { get; }

    /// <summary>Copies: a parameter belongs to one command.</summary>
    public NpgsqlParameter[] Parameters => [.. _parameters.Select(p => new NpgsqlParameter(p.ParameterName, p.Value))];

    private void Ask(StringBuilder sql, string column, string[] values)
    {
        if (values.Length == 0)
            return;
        var name = $"scheme{_parameters.Count.ToString(CultureInfo.InvariantCulture)}";
        _parameters.Add(new NpgsqlParameter(name, values));
        sql.Append(" AND ").Append(column).Append(" = ANY(@").Append(name).Append(')');
    }
}
