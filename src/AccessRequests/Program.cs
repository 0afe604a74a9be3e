using System.Text.Json;
using AccessRequests;
using AccessRequests.Acts;
using AccessRequests.Board;
using AccessRequests.Breaches;
using AccessRequests.Calculator;
using AccessRequests.CalendarFeeds;
using AccessRequests.Complaints;
using AccessRequests.Confidentiality;
using AccessRequests.Deliveries;
using AccessRequests.Demo;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.Documents;
using AccessRequests.Figures;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Information;
using AccessRequests.Journeys;
using AccessRequests.Letters;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using AccessRequests.Operations;
using AccessRequests.PersonalData;
using AccessRequests.Reminders;
using AccessRequests.Reports;
using AccessRequests.Secrets;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.Telemetry;
using AccessRequests.Views;
using AccessRequests.Web;
using AccessRequests.Worklists;
using Deadlines;
using JasperFx;
using Spectre.Console;

var builder = WebApplication.CreateBuilder(args);
// The stories of a demonstration begin on days gone by.
builder.Services.AddSingleton<TimeProvider>(args is ["demo", ..] ? new DemoClock() : ShiftedClock.From(builder.Configuration, builder.Environment));
builder.AddFrontDoor();
builder.Services.AddWeb(builder.Configuration);
builder.AddSecrets();
builder.AddStore();
builder.Services.AddPersonalData();
builder.Services.AddNeedToKnow();
builder.Services.AddConfidentiality();
builder.Services.AddNotifications();
builder.Services.AddDeliveries();
builder.AddIdentity();
builder.Services.AddActs(builder.Configuration);
builder.Services.AddJourneys();
builder.Services.AddSubjectAccessRequests();
builder.Services.AddBreaches();
builder.Services.AddComplaints();
builder.Services.AddDisciplinaryReferrals();
builder.Services.AddLetters();
builder.Services.AddLinks();
builder.Services.AddWorklists();
builder.Services.AddFigures();
builder.Services.AddReminders();
builder.Services.AddBoard(builder.Configuration);
builder.Services.AddViews();
builder.Services.AddReports();
builder.Services.AddCalculator();
builder.Services.AddDocuments(builder.Configuration);
builder.Services.AddApiDocument();
builder.Services.AddCalendarFeeds();
builder.Services.AddOperations();
builder.Services.AddHealth();
builder.AddTelemetry();

var app = builder.Build();
app.UseWeb();
app.MapIdentity();
app.MapConfidentiality();
app.MapDeliveries();
app.MapFollowing();
app.MapSubjectAccessRequests();
app.MapBreaches();
app.MapComplaints();
app.MapDisciplinaryReferrals();
app.MapInformation();
app.MapLetters();
app.MapWorklists();
app.MapReminders();
app.MapBoard();
app.MapReports();
app.MapCalculator();
app.MapApiDocument();
app.MapCalendarFeeds();
app.MapOperations();
app.MapHealth();

if (args is [])
{
    // Nobody asks for the toolbox, which would look for commands in all that there is.
    await app.RunAsync();
    return 0;
}
// The toolbox talks to standard error; standard output is for what our own commands say.
AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
return await app.RunJasperFxCommands(args);

public partial class Program;
