using MimeKit;

namespace AccessRequests.Notifications.Sending;

/// <summary>How mail leaves the house: by an SMTP server or into a folder.</summary>
public interface ICarrier
{
    /// <exception cref="CarrierAwayException">It cannot be reached now; whatever is to be sent is not to blame.</exception>
    Task<ICarrierLine> Open(CancellationToken cancel);
}

/// <summary>A connection over which one mail after another goes. It stands until it is disposed of or something fails.</summary>
public interface ICarrierLine : IAsyncDisposable
{
    bool IsOpen { get; }

    /// <returns>Once it was taken over.</returns>
    /// <exception cref="MailRefusedException">It was not, for good or for now.</exception>
    Task Send(MimeMessage mail, CancellationToken cancel);
}

/// <summary>Nothing can be sent now.</summary>
/// <param name="why">A word of ours, or the number with which the server answered.</param>
public sealed class CarrierAwayException(string why, Exception inner) : Exception(why, inner);

/// <summary>This mail was not taken over.</summary>
/// <param name="why">A word of ours, or the number with which the server answered.</param>
/// <param name="forGood">Trying again is useless.</param>
public sealed class MailRefusedException(string why, bool forGood, Exception inner) : Exception(why, inner)
{
    public bool ForGood => forGood;
}
