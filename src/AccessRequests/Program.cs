using System.Text.Json;
using AccessRequests;
using AccessRequests.Acts;
using AccessRequests.Board;
using AccessRequests.Breaches;
using AccessRequests.Calculator;
using AccessRequests.Complaints;
using AccessRequests.Confidentiality;
using AccessRequests.Demo;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Information;
using AccessRequests.Journeys;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using AccessRequests.Secrets;
using AccessRequests.SubjectAccessRequests;
using AccessRequests.Web;
using AccessRequests.Worklists;
using Deadlines;
using JasperFx;
using Spectre.Console;

var builder = WebApplication.CreateBuilder(args);
// The stories of a demonstration begin on days gone by.
builder.Services.AddSingleton<TimeProvider>(args is ["demo", ..] ? new DemoClock() : TimeProvider.System);
builder.AddFrontDoor();
builder.Services.AddWeb(builder.Configuration);
builder.AddSecrets();
builder.AddStore();
builder.Services.AddPersonalData();
builder.Services.AddNeedToKnow();
builder.Services.AddConfidentiality();
builder.AddIdentity();
builder.Services.AddActs(builder.Configuration);
builder.Services.AddJourneys();
builder.Services.AddSubjectAccessRequests();
builder.Services.AddBreaches();
builder.Services.AddComplaints();
builder.Services.AddDisciplinaryReferrals();
builder.Services.AddLinks();
builder.Services.AddWorklists();
builder.Services.AddCalculator();
builder.Services.AddApiDocument();
builder.Services.AddHealth();

var app = builder.Build();
app.UseWeb();
app.MapIdentity();
app.MapConfidentiality();
app.MapFollowing();
app.MapSubjectAccessRequests();
app.MapBreaches();
app.MapComplaints();
app.MapDisciplinaryReferrals();
app.MapInformation();
app.MapWorklists();
app.MapBoard();
app.MapCalculator();
app.MapApiDocument();
app.MapHealth();

// The toolbox talks to standard error; standard output is for what our own commands say.
AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
return await app.RunJasperFxCommands(args);

public partial class Program;
