using System.Text;

namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Writes weights as <see cref="Weights"/> reads them: fixed point, small ones left out.</summary>
internal static class WeightsWriter
{
    /// <summary>Weights smaller than this, in logits, change nothing and are not kept.</summary>
    private const float Least = 2f;

    public static byte[] Write(string[] clauses, float[] bias, float gateBias, float gateShare, IEnumerable<(uint Id, float Gate, float[] Weights)> rows, Sieve sieve)
    {
        var ids = new List<uint>();
        var starts = new List<int> { 0 };
        var gates = new List<short>();
        var columns = new List<byte>();
        var values = new List<byte>();
        foreach (var (id, gate, weights) in rows)
        {
            ids.Add(id);
            gates.Add(Fixed(gate));
            for (var c = 0; c < weights.Length; c++)
            {
                if (MathF.Abs(weights[c]) < Least) continue;
                columns.Add((byte)c);
                values.Add(unchecked((byte)Whole(weights[c])));
            }

            starts.Add(columns.Count);
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("BCW4"u8);
        var names = Encoding.UTF8.GetBytes(string.Join(' ', clauses));
        writer.Write(names.Length);
        writer.Write(names);
        foreach (var b in bias) writer.Write((int)MathF.Round(b * Weights.Unit));
        writer.Write((int)MathF.Round(gateBias * Weights.Unit));
        writer.Write((int)MathF.Round(gateShare * Weights.Unit));
        writer.Write(ids.Count);
        foreach (var id in ids) writer.Write(id);
        foreach (var start in starts) writer.Write(start);
        foreach (var gate in gates) writer.Write(gate);
        writer.Write(columns.ToArray());
        writer.Write(values.ToArray());
        foreach (var cell in sieve.Weights) writer.Write(cell);
        writer.Write(sieve.Bias);
        writer.Write(sieve.Least);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A clause weight in whole logits: finer ones were measured to change nothing.</summary>
    private static sbyte Whole(float weight) => (sbyte)Math.Clamp(MathF.Round(weight), sbyte.MinValue, sbyte.MaxValue);

    private static short Fixed(float weight) =>
        (short)Math.Clamp(MathF.Round(weight * Weights.Unit), short.MinValue, short.MaxValue);
}
