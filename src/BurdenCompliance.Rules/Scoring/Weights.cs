using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>Trained weights: for each feature a gate weight and the weights of the clauses it speaks for or against.</summary>
/// <remarks>All integers, so that the same text scores the same on every machine. Gate and bias count in units, 1/<see cref="Unit"/> of a logit; clause weights in logits.</remarks>
internal sealed class Weights
{
    /// <summary>Fixed-point unit of gates and biases.</summary>
    public const int Unit = 256;

    /// <summary>Bits of the filter for each feature; at eight, one unknown feature in eight is looked for in the table.</summary>
    private const int FilterBits = 8;

    /// <summary>Rows with at least so many weights are kept whole, a column each: adding a whole row is quicker than picking columns.</summary>
    private const int Dense = 20;

    /// <summary>Count of a row that is kept whole.</summary>
    private const int Whole = byte.MaxValue;

    private static readonly byte[] Magic = "BCW4"u8.ToArray();

    private readonly Cell[] _cells;
    private readonly ulong[] _filter;
    private readonly int _mask;
    private readonly uint _filterMask;
    private readonly byte[] _columns;
    private readonly sbyte[] _values;
    private readonly sbyte[] _dense;

    private Weights(ImmutableArray<string> clauses, int[] bias, int gateBias, int gateShare, Rows rows, Sieve sieve)
    {
        (Clauses, GateBias, GateShare, Sieve) = (clauses, gateBias, gateShare, sieve);
        (_columns, _values) = (rows.Columns, rows.Values);
        Bias = [.. bias.Select(b => (double)b / Unit)];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, rows.Ids.Length * 5 / 4));
        _mask = size - 1;
        _cells = new Cell[size];
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, rows.Ids.Length * FilterBits));
        _filterMask = bits - 1;
        _filter = new ulong[bits / 64];
        Width = (clauses.Length + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;
        _dense = new sbyte[rows.Ids.Where((_, row) => rows.Count(row) >= Dense).Count() * Width];
        for (int row = 0, dense = 0; row < rows.Ids.Length; row++)
        {
            var id = rows.Ids[row];
            var at = (int)(id & (uint)_mask);
            while (_cells[at].Known) at = (at + 1) & _mask;
            var (start, count) = (rows.Starts[row], rows.Count(row));
            if (count >= Dense)
            {
                for (var i = start; i < start + count; i++) _dense[dense + rows.Columns[i]] = rows.Values[i];
                (start, count, dense) = (dense, Whole, dense + Width);
            }

            _cells[at] = new Cell(id, start, rows.Gates[row], (byte)count, true);
            var bit = Spread(id) & _filterMask;
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>Clause ids; the index is the column.</summary>
    public ImmutableArray<string> Clauses { get; }

    /// <summary>In logits, a clause each.</summary>
    public ImmutableArray<double> Bias { get; }

    /// <summary>In units.</summary>
    public int GateBias { get; }

    /// <summary>How much the gate counts in the score of a clause, in units.</summary>
    public int GateShare { get; }

    /// <summary>The first look before scoring.</summary>
    public Sieve Sieve { get; }

    /// <summary>1 when training may have seen a feature, 0 when it surely has not: half the features of a new text, told without leaving the cache.</summary>
    public int MayKnow(uint id)
    {
        var bit = Spread(id) & _filterMask;
        return (int)(_filter[bit >> 6] >> (int)(bit & 63)) & 1;
    }

    /// <summary>Place of a feature's weights, or -1 when training saw too little of it.</summary>
    public int Find(uint id)
    {
        var cells = _cells;
        for (var at = (int)(id & (uint)_mask); cells[at].Known; at = (at + 1) & _mask)
        {
            if (cells[at].Id == id) return at;
        }

        return -1;
    }

    /// <summary>Gate weight of a place.</summary>
    public int Gate(int place) => _cells[place].Gate;

    /// <summary>Columns of a row of sums: the clauses, rounded up to what is added at once.</summary>
    public int Width { get; }

    /// <summary>Greatest factor of <see cref="AddTo"/>; so many rows at most may be added to one row of sums.</summary>
    public const int GreatestFactor = 8, MostAdded = short.MaxValue / (128 * GreatestFactor);

    /// <summary>Adds the clause weights of a place, times a factor, to a row of <see cref="Width"/> sums.</summary>
    public void AddTo(int place, int factor, Span<short> sums)
    {
        ref readonly var cell = ref _cells[place];
        if (cell.Count == Whole)
        {
            AddWhole(_dense.AsSpan(cell.Start, Width), (short)factor, sums);
            return;
        }

        var columns = _columns.AsSpan(cell.Start, cell.Count);
        var values = _values.AsSpan(cell.Start, cell.Count);
        for (var i = 0; i < columns.Length; i++) sums[columns[i]] += (short)(values[i] * factor);
    }

    /// <summary>Weight of a place for one clause.</summary>
    public int Weight(int place, int column)
    {
        ref readonly var cell = ref _cells[place];
        if (cell.Count == Whole) return _dense[cell.Start + column];
        var at = _columns.AsSpan(cell.Start, cell.Count).IndexOf((byte)column);
        return at < 0 ? 0 : _values[cell.Start + at];
    }

    private static void AddWhole(ReadOnlySpan<sbyte> row, short factor, Span<short> sums)
    {
        for (var i = 0; i < row.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[i..]), out var low, out var high);
            var first = sums[i..];
            var second = sums[(i + Vector<short>.Count)..];
            (new Vector<short>(first) + (low * factor)).CopyTo(first);
            (new Vector<short>(second) + (high * factor)).CopyTo(second);
        }
    }

    /// <summary>Reads what <see cref="Training.WeightsWriter"/> wrote.</summary>
    /// <exception cref="InvalidDataException">Not such a file.</exception>
    public static Weights Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic)) throw new InvalidDataException("不是权重文件");
        var reader = new Reader(bytes[Magic.Length..]);
        var clauses = Encoding.UTF8.GetString(reader.Bytes(reader.Int())).Split(' ').ToImmutableArray();
        var bias = reader.Numbers<int>(clauses.Length);
        var gateBias = reader.Int();
        var gateShare = reader.Int();
        var rows = reader.Int();
        var ids = reader.Numbers<uint>(rows);
        var starts = reader.Numbers<int>(rows + 1);
        var gates = reader.Numbers<short>(rows);
        var columns = reader.Bytes(starts[rows]).ToArray();
        var values = reader.Numbers<sbyte>(starts[rows]);
        var sieve = new Sieve(reader.Numbers<short>(Sieve.Cells), reader.Int(), reader.Int());
        return new Weights(clauses, bias, gateBias, gateShare, new Rows(ids, starts, gates, columns, values), sieve);
    }

    /// <summary>Lower-case SHA-256 of a weight file.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // The low bits choose the cell; the filter must not repeat them.
    private static uint Spread(uint id) => (id * 0x9E3779B1u) >> 7 ^ id;

    /// <summary>What one look-up needs, side by side in memory.</summary>
    private readonly record struct Cell(uint Id, int Start, short Gate, byte Count, bool Known);

    private sealed record Rows(uint[] Ids, int[] Starts, short[] Gates, byte[] Columns, sbyte[] Values)
    {
        public int Count(int row) => Starts[row + 1] - Starts[row];
    }

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

        // The file is little-endian, as every machine .NET runs on.
        public T[] Numbers<T>(int count) where T : unmanaged =>
            MemoryMarshal.Cast<byte, T>(Bytes(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())).ToArray();
    }
}
