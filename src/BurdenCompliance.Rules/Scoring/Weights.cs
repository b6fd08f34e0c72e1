using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>Trained weights: for each feature a gate weight and the weights of the clauses it speaks for or against.</summary>
/// <remarks>All integers, so that the same text scores the same on every machine. One unit is 1/<see cref="Unit"/> of a logit.</remarks>
internal sealed class Weights
{
    /// <summary>Fixed-point unit of weights and biases.</summary>
    public const int Unit = 256;

    private static readonly byte[] Magic = "BCW2"u8.ToArray();

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    private Weights(ImmutableArray<string> clauses, int[] bias, int gateBias, int gateShare, uint[] ids, int[] starts, short[] gates, byte[] columns, short[] values, Sieve sieve)
    {
        (Clauses, Bias, GateBias, GateShare) = (clauses, bias, gateBias, gateShare);
        (Starts, Gates, Columns, Values, Sieve) = (starts, gates, columns, values, sieve);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, ids.Length * 2));
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        Array.Fill(_rows, -1);
        for (var row = 0; row < ids.Length; row++)
        {
            var at = (int)(ids[row] & (uint)_mask);
            while (_rows[at] >= 0) at = (at + 1) & _mask;
            (_keys[at], _rows[at]) = (ids[row], row);
        }
    }

    /// <summary>Clause ids; the index is the column.</summary>
    public ImmutableArray<string> Clauses { get; }

    public int[] Bias { get; }

    public int GateBias { get; }

    /// <summary>How much the gate counts in the score of a clause.</summary>
    public int GateShare { get; }

    /// <summary>First weight of each row; one entry more than rows.</summary>
    public int[] Starts { get; }

    public short[] Gates { get; }

    public byte[] Columns { get; }

    public short[] Values { get; }

    /// <summary>The first look before scoring.</summary>
    public Sieve Sieve { get; }

    /// <summary>Row of a feature, or -1 when training saw too little of it.</summary>
    public int Row(uint id)
    {
        for (var at = (int)(id & (uint)_mask); _rows[at] >= 0; at = (at + 1) & _mask)
        {
            if (_keys[at] == id) return _rows[at];
        }

        return -1;
    }

    /// <summary>Reads what <see cref="WeightsWriter"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Not such a file.</exception>
    public static Weights Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic)) throw new InvalidDataException("不是权重文件");
        var reader = new Reader(bytes[Magic.Length..]);
        var clauses = Encoding.UTF8.GetString(reader.Bytes(reader.Int())).Split(' ').ToImmutableArray();
        var bias = reader.Ints(clauses.Length);
        var gateBias = reader.Int();
        var gateShare = reader.Int();
        var rows = reader.Int();
        var ids = Array.ConvertAll(reader.Ints(rows), i => unchecked((uint)i));
        var starts = reader.Ints(rows + 1);
        var gates = reader.Shorts(rows);
        var columns = reader.Bytes(starts[rows]).ToArray();
        var values = reader.Shorts(starts[rows]);
        var sieve = new Sieve(reader.Shorts(Sieve.Cells), reader.Int(), reader.Int());
        return new Weights(clauses, bias, gateBias, gateShare, ids, starts, gates, columns, values, sieve);
    }

    /// <summary>Lower-case SHA-256 of a weight file.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public ReadOnlySpan<byte> Bytes(int count)
        {
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }

        public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

        public int[] Ints(int count)
        {
            var ints = new int[count];
            for (var i = 0; i < count; i++) ints[i] = Int();
            return ints;
        }

        public short[] Shorts(int count)
        {
            var shorts = new short[count];
            for (var i = 0; i < count; i++) shorts[i] = BinaryPrimitives.ReadInt16LittleEndian(Bytes(2));
            return shorts;
        }
    }
}
