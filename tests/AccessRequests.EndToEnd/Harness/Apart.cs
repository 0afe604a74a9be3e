using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A service apart from everybody's, for tests that move its clock.</summary>
public sealed class Apart : IAsyncLifetime
{
    public Service Service { get; } = new();

    public ValueTask InitializeAsync() => Service.InitializeAsync();

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

[CollectionDefinition(nameof(Apart))]
public sealed class ApartCollection : ICollectionFixture<Apart>;
