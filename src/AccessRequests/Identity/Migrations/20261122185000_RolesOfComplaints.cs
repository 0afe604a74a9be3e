using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AccessRequests.Identity.Migrations;

[DbContext(typeof(StaffDb))]
[Migration("20261122185000_RolesOfComplaints")]
public sealed class RolesOfComplaints : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.InsertData(
        schema: "identity",
        table: "role",
        columns: ["id", "concurrency_stamp", "name", "normalized_name"],
        columnTypes: ["uuid", "text", "character varying(256)", "character varying(256)"],
        values: new object[,]
        {
            { new Guid("00000005-0000-0000-0000-000000000000"), "complaints-intake", "complaints-intake", "COMPLAINTS-INTAKE" },
            { new Guid("00000006-0000-0000-0000-000000000000"), "conduct-lead", "conduct-lead", "CONDUCT-LEAD" },
            { new Guid("00000007-0000-0000-0000-000000000000"), "independent-person", "independent-person", "INDEPENDENT-PERSON" }
        });

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "delete from identity.role where name in ('complaints-intake', 'conduct-lead', 'independent-person')");
}
