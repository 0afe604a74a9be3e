using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace AccessRequests.Web;

/// <summary>The address of a static file with its fingerprint in the name, so that a browser may keep it for ever.</summary>
/// <remarks>The framework's own lookup reaches only pages mapped as components; ours are answered by endpoints.</remarks>
public sealed class SiteAssets(EndpointDataSource endpoints)
{
    readonly Lazy<IReadOnlyDictionary<string, string>> fingerprinted = new(() => Fingerprints(endpoints));

    public string this[string name] => "/" + fingerprinted.Value.GetValueOrDefault(name, name);

    static Dictionary<string, string> Fingerprints(EndpointDataSource endpoints) =>
        endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0)
            .Select(asset => (Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value, asset.Route))
            .Where(asset => asset.Label is not null)
            .DistinctBy(asset => asset.Label)
            .ToDictionary(asset => asset.Label!, asset => asset.Route);
}
