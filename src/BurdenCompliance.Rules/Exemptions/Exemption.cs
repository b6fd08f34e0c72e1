using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BurdenCompliance.Rules;

/// <summary>Why a finding does not weigh in full: a written exception of the regulation that was declared or that the text states.</summary>
/// <param name="Kind">Kind of the catalog, such as <c>approved</c>.</param>
/// <param name="Name">Its Chinese name, such as 经批准.</param>
/// <param name="Basis">What it rests on: the words of the declaration, or the passage that states it.</param>
/// <param name="By">Who says so.</param>
public sealed record Exemption(string Kind, string Name, string Basis, ExemptedBy By);

/// <summary>Who says that an exception holds.</summary>
public enum ExemptedBy
{
    /// <summary>The drafter's declaration; a reviewer has yet to confirm it.</summary>
    Declaration,
    /// <summary>The draft itself names the approval or the case.</summary>
    Text,
}

/// <summary>An exception that was declared, and how many findings it covers; a declaration that covers none is shown too.</summary>
/// <param name="Findings">Findings that bear it.</param>
public sealed record UsedExemption(string Kind, string Name, string Basis, ExemptedBy By, int Findings)
{
    /// <summary>Subject that was declared, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>Clauses it was declared for; null for all that its kind covers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Clauses { get; init; }
}
