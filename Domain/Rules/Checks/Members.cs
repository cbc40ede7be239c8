using System.Numerics;

namespace CaseFlow.Domain.Rules.Checks;

/// <summary>A set of small numbers: pieces of an axis, or rows of a table. Never changed once it is given away.</summary>
internal sealed class Members : IEquatable<Members>
{
    private readonly ulong[] words;

    private Members(ulong[] words) => this.words = words;

    public static Members None(int count) => new(new ulong[(count + 63) / 64]);

    public static Members All(int count) => Of(count, Enumerable.Range(0, count));

    public static Members Of(int count, IEnumerable<int> members)
    {
        var made = None(count);
        foreach (var one in members)
            made.words[one >> 6] |= 1UL << (one & 63);
        return made;
    }

    public bool Has(int one) => (words[one >> 6] & (1UL << (one & 63))) != 0;

    public bool IsEmpty
    {
        get
        {
            foreach (var word in words)
            {
                if (word != 0)
                    return false;
            }
            return true;
        }
    }

    /// <summary>The smallest; -1 when there is none.</summary>
    public int First
    {
        get
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i] != 0)
                    return (i << 6) + BitOperations.TrailingZeroCount(words[i]);
            }
            return -1;
        }
    }

    public int Count => words.Sum(BitOperations.PopCount);

    public IEnumerable<int> Each
    {
        get
        {
            for (var i = 0; i < words.Length; i++)
            {
                for (var left = words[i]; left != 0; left &= left - 1)
                    yield return (i << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    public bool Meets(Members other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & other.words[i]) != 0)
                return true;
        }
        return false;
    }

    public bool Holds(Members other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((other.words[i] & ~words[i]) != 0)
                return false;
        }
        return true;
    }

    public Members And(Members other)
    {
        var both = new ulong[words.Length];
        for (var i = 0; i < both.Length; i++)
            both[i] = words[i] & other.words[i];
        return new Members(both);
    }

    public Members Or(Members other)
    {
        var either = new ulong[words.Length];
        for (var i = 0; i < either.Length; i++)
            either[i] = words[i] | other.words[i];
        return new Members(either);
    }

    public Members Without(Members other)
    {
        var rest = new ulong[words.Length];
        for (var i = 0; i < rest.Length; i++)
            rest[i] = words[i] & ~other.words[i];
        return new Members(rest);
    }

    public bool Equals(Members? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => Equals(obj as Members);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in words)
            hash = (hash * 0x9E3779B97F4A7C15UL) ^ word ^ (hash >> 29);
        return (int)(hash ^ (hash >> 32));
    }
}
