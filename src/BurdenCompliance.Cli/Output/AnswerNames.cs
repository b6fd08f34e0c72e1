namespace BurdenCompliance.Cli.Output;

/// <summary>Names of the answers to many files: the file's own name where it is the only one, else as much of its path as tells it apart.</summary>
internal static class AnswerNames
{
    /// <returns>A name without ending for each path, in their order; no two alike, case ignored.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        var steps = paths.Select(path => Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var longest = steps.Select(step => step.Length).DefaultIfEmpty(1).Max();
        var names = new string[paths.Count];
        var open = Enumerable.Range(0, paths.Count).ToList();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // First the bare name, then with its ending, then with one folder more at a time.
        for (var tries = 0; tries <= longest && open.Count > 0; tries++)
        {
            var groups = open.GroupBy(at => Named(steps[at], tries), StringComparer.OrdinalIgnoreCase).ToArray();
            foreach (var alone in groups.Where(group => group.Count() == 1 && taken.Add(group.Key)))
                names[alone.First()] = alone.Key;
            open = [.. open.Where(at => names[at] is null)];
        }
        // The same file given more than once.
        foreach (var at in open)
        {
            var name = Named(steps[at], 1);
            for (var n = 2; !taken.Add(name); n++) name = $"{Named(steps[at], 1)}-{n}";
            names[at] = name;
        }
        return names;
    }

    private static string Named(string[] steps, int tries) => tries switch
    {
        0 => Path.GetFileNameWithoutExtension(steps[^1]),
        1 => steps[^1],
        _ => string.Join('_', steps[Math.Max(0, steps.Length - tries)..^1].Append(Path.GetFileNameWithoutExtension(steps[^1]))),
    };
}
