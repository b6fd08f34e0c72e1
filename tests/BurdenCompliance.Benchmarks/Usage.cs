namespace BurdenCompliance.Benchmarks;

/// <summary>What the command offers.</summary>
internal static class Usage
{
    public static int Show()
    {
        Console.Error.WriteLine("""
            size [CHARACTERS…]   whole check against the raw read of the same file
            rules                real catalog against one with ten times the rules and lexicons
            superiors            a check against ten superior documents, and without
            process              burden check as a process against python-docx
            parts [CHARACTERS…]  time and allocations of reading, language, scoring and rules
            start                loading the catalog, cold and warm
            page                 all of it as docs/performance.md
            draft CHARACTERS F   writes a generated draft
            dotnet [ARGUMENTS]   BenchmarkDotNet over the steps of a check
            """);
        return 2;
    }
}
