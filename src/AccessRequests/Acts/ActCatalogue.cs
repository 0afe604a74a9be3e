using AccessRequests.Identity;

namespace AccessRequests.Acts;

/// <summary>Every act that was mapped, in that order, so that a case page can offer what is possible now to whoever looks.</summary>
public sealed class ActCatalogue<TCase>
{
    readonly List<(ActInfo Info, Func<TCase, bool> IsPossible)> acts = [];

    public void Add<TCommand>() where TCommand : class, IAct<TCommand, TCase> => acts.Add((TCommand.Info, TCommand.IsPossible));

    public IReadOnlyList<ActInfo> Possible(TCase state, Actor actor) =>
        [.. acts.Where(act => act.IsPossible(state) && actor.Is(act.Info.Roles)).Select(act => act.Info)];
}
