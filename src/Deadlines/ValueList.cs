using System.Collections;

namespace Deadlines;

/// <summary>A list that is equal to another when its items are, so that a record holding one is a value throughout.</summary>
public sealed class ValueList<T>(IEnumerable<T> items) : IReadOnlyList<T>
{
    readonly T[] items = [.. items];

    public static ValueList<T> Empty { get; } = new([]);

    public static ValueList<T> Of(IEnumerable<T> items) => items as ValueList<T> ?? new(items);

    public T this[int index] => items[index];

    public int Count => items.Length;

    public IEnumerator<T> GetEnumerator() => items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public override bool Equals(object? other) => other is ValueList<T> list && items.AsSpan().SequenceEqual(list.items);

    public override int GetHashCode() => items.Aggregate(0, HashCode.Combine);

    public override string ToString() => $"[{string.Join(", ", items)}]";
}
