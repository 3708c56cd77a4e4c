#include "app/cli/parser.h"

namespace holdfast::cli {

void addCatalog(CLI::App* command, std::string& catalog)
{
    command->add_option("--catalog", catalog,
                        "catalogue JSON, or 'shipped'; without it the project's own, else the shipped one");
}

void addInputs(CLI::App* command, InputOptions& options)
{
    command->add_option(
        "INPUT", options.inputs,
        "drawings (DXF, DWG, PDF, IFC, STEP, pictures), a folder of them, project.json or *.holdfast");
    command->add_option("--project", options.project, "project file that keeps inputs and results");
    command->add_option("--criteria", options.criteria, "design criteria as JSON");
    addCatalog(command, options.catalog);
}

void addFailOn(CLI::App* command, std::string& failOn)
{
    command->add_option("--fail-on", failOn,
                        "exit with 5 on such findings: warning, error, critical, or rules such as rod.,clash.");
}

void addOut(CLI::App* command, std::string& out, const char* text)
{
    command->add_option("--out", out, text)->required();
}

namespace {

void addBaseline(CLI::App* command, InputOptions& options)
{
    command->add_option("--baseline", options.baseline,
                        "project of the earlier revision: what changed is compared, reported and exported");
}

void addTemplate(CLI::App* command, DesignOptions& options)
{
    command->add_option("--template", options.firmTemplate,
                        "the firm's template (JSON): logo, name, colour, cover text, page size, metric units");
    command->add_option("--stamp", options.stamp,
                        "of the report: preliminary, for_permit, for_construction, as_built; else as its review stands")
        ->check(CLI::IsMember({"preliminary", "for_permit", "for_construction", "as_built"}));
    command->add_option("--liability", options.liability,
                        "words on liability (JSON); else the template's, else the shipped ones");
}

void addDrawingCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* design = app.add_subcommand("design", "run everything and write the deliverables");
    addInputs(design, a.design);
    addOut(design, a.design.out, "folder for report.pdf, rod_schedule.csv ...");
    addBaseline(design, a.design);
    addTemplate(design, a.design);
    addFailOn(design, a.design.failOn);
    design->callback([&] { chosen = [&a](const Console& c) { return cli::design(c, a.design); }; });

    CLI::App* ingest = app.add_subcommand("ingest", "read drawings and say what is in them");
    addInputs(ingest, a.design);
    ingest->callback([&] { chosen = [&a](const Console& c) { return cli::ingest(c, a.design); }; });

    CLI::App* apart = app.add_subcommand("read-page-set", "")->group("");  // hidden: see reader/apart.h
    apart->add_option("FILE", a.pageSet)->required();
    apart->callback([&] { chosen = [&a](const Console&) { return cli::readPageSet(a.pageSet); }; });

    CLI::App* detect = app.add_subcommand("detect", "find sheets, grids, walls, hold-downs, schedule and stacks");
    addInputs(detect, a.design);
    addFailOn(detect, a.design.failOn);
    detect->add_flag("--explain", a.design.explain, "with what spoke for every scale and every wall");
    detect->callback([&] { chosen = [&a](const Console& c) { return cli::detect(c, a.design); }; });

    CLI::App* report = app.add_subcommand("report", "design, then write the calculation package");
    addInputs(report, a.design);
    addOut(report, a.design.out, "the PDF to write");
    addBaseline(report, a.design);
    addTemplate(report, a.design);
    addFailOn(report, a.design.failOn);
    report->callback([&] { chosen = [&a](const Console& c) { return cli::report(c, a.design); }; });
}

void addClash(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* clash = app.add_subcommand("clash", "design, then list the clashes and what was decided about them");
    addInputs(clash, a.clash);
    addFailOn(clash, a.clash.failOn);
    clash->add_option("--status", a.clash.labels, "clashes to say something about: CLH-1A2B3C4D,...")->delimiter(',');
    clash->add_option("--set", a.clash.set, "their status: new, active, reviewed, approved, resolved, reopened");
    clash->add_option("--assign", a.clash.assign, "who shall see to them; \"\" for nobody");
    clash->add_option("--comment", a.clash.comment, "a comment on each of them");
    clash->add_option("--by", a.clash.by, "who says so; without it the login");
    clash->add_option("--import-bcf", a.clash.importBcf, "statuses, assignees and comments from a BCF package");
    clash->add_option("--rules", a.clash.rules, "clash rules of this JSON, kept in the project; 'shipped' for ours");
    clash->add_option("--write-rules", a.clash.writeRules, "write the rules in force to this JSON");
    clash->add_option("--group", a.clash.group, "level, grid, element, rod_run, trade or proximity");
    clash->add_option("--resolve", a.clash.resolve, "rod run to find the smallest clear shift for, designed again");
    clash->add_flag("--accept", a.clash.accept, "with --resolve: keep the shift in the project");
    clash->add_flag("--open", a.clash.openOnly, "list only what nobody approved");
    clash->callback([&] { chosen = [&a](const Console& c) { return cli::clash(c, a.clash); }; });
}

void addReview(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* review = app.add_subcommand("review", "submit a project, comment on it, approve it; where it stands");
    review->add_option("PROJECT", a.review.project, "the project file that keeps the review")->required();
    review->add_flag("--submit", a.review.submit, "hand the project in as it is now");
    review->add_option("--comment", a.review.comment, "ask or object; --at says about what");
    review->add_option("--at", a.review.at, "RR-3-1-S, S-201, CLH-1A2B3C4D, page:12, wall:..., finding:RULE@LABEL,"
                                            " number:criteria/seismic.sds; else the project");
    review->add_option("--reply", a.review.reply, "answer this comment with --text");
    review->add_option("--resolve", a.review.resolve, "this comment is answered");
    review->add_option("--reject", a.review.reject, "this comment does not apply, as --text says");
    review->add_flag("--send-back", a.review.sendBack, "to the engineer for revision, as --text says");
    review->add_flag("--approve", a.review.approve, "with --by, --licence, --state, --expires, --role pe_reviewer");
    review->add_flag("--withdraw", a.review.withdraw, "the approval, or else the submission, as --text says");
    review->add_option("--text", a.review.text, "words of the reply, or why");
    review->add_option("--by", a.review.by, "who does it; without it the login");
    review->add_option("--role", a.review.role, "in which role; without it engineer")
        ->check(CLI::IsMember({"admin", "project_manager", "engineer", "pe_reviewer", "viewer"}));
    review->add_option("--licence,--license", a.review.licence, "number of the approver's licence");
    review->add_option("--state", a.review.state, "of the licence, two capital letters: CA");
    review->add_option("--expires", a.review.expires, "last day of the licence: 2027-12-31");
    review->add_option("--stamp", a.review.stamp, "what the approval is for; without it preliminary")
        ->check(CLI::IsMember({"preliminary", "for_permit", "for_construction", "as_built"}));
    review->callback([&] { chosen = [&a](const Console& c) { return cli::review(c, a.review); }; });
}

void addExport(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* command = app.add_subcommand("export", "design, then write the formats others read: dxf, ifc ...");
    addInputs(command, a.exported);
    addBaseline(command, a.exported);
    addTemplate(command, a.exported);
    command->add_option("--format", a.exported.formats, "formats, separated by commas; see --list")->delimiter(',');
    command->add_option("--out", a.exported.out, "folder for the files");
    command->add_flag("--list", a.exported.list, "say which formats there are");
    addFailOn(command, a.exported.failOn);
    command->callback([&] { chosen = [&a](const Console& c) { return cli::exportFiles(c, a.exported); }; });
}

void addCatalogCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* catalog = app.add_subcommand("catalog", "rods, plates, devices, anchors, lumber ... as CSV");
    catalog->require_subcommand(1);

    CLI::App* out = catalog->add_subcommand("export", "one CSV file a section, into a folder");
    out->add_option("DIR", a.catalog.path)->required();
    addCatalog(out, a.catalog.catalog);
    out->callback([&] { chosen = [&a](const Console& c) { return cli::exportCatalog(c, a.catalog); }; });

    CLI::App* in = catalog->add_subcommand("import", "the CSV files of a folder into one catalogue");
    in->add_option("DIR", a.catalog.path)->required();
    addOut(in, a.catalog.out, "the catalogue JSON to write");
    addCatalog(in, a.catalog.catalog);
    in->callback([&] { chosen = [&a](const Console& c) { return cli::importCatalog(c, a.catalog); }; });

    CLI::App* check = catalog->add_subcommand("check", "read a catalogue and say what is in it or wrong with it");
    check->add_option("FILE", a.catalog.path, "catalogue JSON")->required();
    check->callback([&] { chosen = [&a](const Console& c) { return cli::checkCatalog(c, a.catalog); }; });

    CLI::App* list = catalog->add_subcommand("list", "the rows of a section");
    list->add_option("SECTION", a.catalog.section, "rods, grades, plates, devices ...")->required();
    addCatalog(list, a.catalog.catalog);
    list->callback([&] { chosen = [&a](const Console& c) { return cli::listCatalog(c, a.catalog); }; });
}

void addEditions(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* editions = app.add_subcommand("editions", "design by other code editions and list what changes");
    addInputs(editions, a.editions);
    editions->add_option("--building", a.editions.building, "building code as it is called: \"IBC 2024\"");
    editions->add_option("--loads", a.editions.loads, "asce7_16, asce7_22");
    editions->add_option("--sheathing", a.editions.sheathing, "sdpws_2015, sdpws_2021");
    editions->add_option("--wood", a.editions.wood, "nds_2018, nds_2024");
    editions->add_option("--steel", a.editions.steel, "aisc360_16, aisc360_22");
    editions->add_option("--basis", a.editions.basis, "asd, lrfd");
    editions->callback([&] { chosen = [&a](const Console& c) { return cli::editions(c, a.editions); }; });
}

void addScenarios(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* scenarios = app.add_subcommand("scenarios", "variants of a design side by side, and adopt one");
    addInputs(scenarios, a.scenarios);
    scenarios->add_option("--list", a.scenarios.list, "scenarios as JSON (holdfast.scenarios/1)");
    scenarios->add_option("--scenario", a.scenarios.named, "one variant: \"LRFD: codes.basis=lrfd; rods.grades=A36\"");
    scenarios->add_flag("--usual", a.scenarios.usual, "those that are asked for first: basis, edition, grade, device");
    scenarios->add_option("--write", a.scenarios.write, "write the list as JSON to edit and give again; nothing runs");
    scenarios->add_option("--csv", a.scenarios.csv, "write the table as CSV too");
    scenarios->add_option("--adopt", a.scenarios.adopt, "the variant whose criteria the project takes");
    scenarios->callback([&] { chosen = [&a](const Console& c) { return cli::scenarios(c, a.scenarios); }; });
}

void addOtherCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* calc = app.add_subcommand("calc", "design walls and forces given as JSON, no drawings");
    calc->add_option("CASE", a.calc.file, "case JSON, - for standard input")->required();
    addCatalog(calc, a.calc.catalog);
    calc->add_flag("--explain", a.calc.explain, "print every line of the calculation");
    addFailOn(calc, a.calc.failOn);
    calc->callback([&] { chosen = [&a](const Console& c) { return cli::calc(c, a.calc); }; });

    CLI::App* diff = app.add_subcommand("diff", "compare two projects, or the drawings of two revisions");
    diff->add_option("BEFORE", a.before, "project, drawing or folder of drawings")->required();
    diff->add_option("AFTER", a.after)->required();
    diff->callback([&] { chosen = [&a](const Console& c) { return cli::diff(c, a.before, a.after); }; });

    CLI::App* verify = app.add_subcommand("audit-verify", "check the audit trail of a project file");
    verify->add_option("PROJECT", a.project)->required();
    verify->add_option("--log", a.log, "also write every event to this file, for others to verify");
    CLI::App* audit = app.add_subcommand("audit", "the audit trail of a project as a history to be read");
    audit->add_option("PROJECT", a.audit.project)->required();
    audit->add_flag("--csv", a.audit.csv, "as CSV on standard output");
    audit->add_flag("--verify", a.audit.verify, "exit with 4 and name every event that does not fit the chain");
    audit->add_option("--type", a.audit.type, "only events of this type: PE_APPROVAL, DOCUMENT_SIGNED ...");
    audit->add_option("--out", a.audit.out, "write it to this file: .json, .csv or .txt");
    audit->callback([&] { chosen = [&a](const Console& c) { return cli::audit(c, a.audit); }; });
    verify->callback([&] { chosen = [&a](const Console& c) { return cli::auditVerify(c, a.project, a.log); }; });
}

void addAsBuilt(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* built = app.add_subcommand("asbuilt", "what was found on site against the design, and decisions");
    addInputs(built, a.asBuilt);
    built->add_option("--records", a.asBuilt.records, "the file that keeps the records; else beside the project");
    built->add_option("--import", a.asBuilt.importCsv, "records as CSV, added to those that are kept");
    built->add_option("--form", a.asBuilt.form, "write the CSV to fill in on site, a row for each level");
    built->add_option("--approve", a.asBuilt.approve, "deviation that may stay as it is, with --by");
    built->add_option("--repair", a.asBuilt.repair, "deviation that must be repaired, with --by");
    built->add_option("--by", a.asBuilt.by, "who decides");
    built->add_option("--note", a.asBuilt.note, "why");
    built->add_option("--out", a.asBuilt.out, "the as-built chapter as PDF");
    built->add_option("--csv", a.asBuilt.csv, "the deviations as CSV");
    built->callback([&] { chosen = [&a](const Console& c) { return cli::asBuilt(c, a.asBuilt); }; });
}

void addSigning(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* sign = app.add_subcommand("sign", "sign a report with the engineer's own certificate");
    sign->add_option("PDF", a.sign.pdf)->required();
    addOut(sign, a.sign.out, "the signed PDF to write");
    sign->add_option("--certificate", a.sign.certificate, "PKCS#12 file (*.p12, *.pfx) with certificate and key")
        ->required();
    sign->add_option("--password-file", a.sign.passwordFile,
                     "file whose first line opens the certificate; else HOLDFAST_CERTIFICATE_PASSWORD does");
    sign->add_option("--name", a.sign.name, "as on the licence; else the certificate's");
    sign->add_option("--license", a.sign.license, "number and state: \"S 1234, California\"");
    sign->add_option("--reason", a.sign.reason, "what for: \"For permit\"");
    sign->add_option("--location", a.sign.location, "where");
    sign->add_option("--project", a.sign.project, "the project whose audit trail tells of the signature");
    sign->add_option("--seal", a.sign.seal, "visible: page, then left, top, width and height in inches")
        ->expected(5)->delimiter(',');
    sign->callback([&] { chosen = [&a](const Console& c) { return cli::sign(c, a.sign); }; });

    CLI::App* check = app.add_subcommand("signatures", "check the signatures of a PDF");
    check->add_option("PDF", a.sign.pdf);
    check->add_flag("--register", a.sign.listRegister, "all sealed documents of this user: are they there, unaltered?");
    check->callback([&] { chosen = [&a](const Console& c) { return cli::signatures(c, a.sign); }; });
}

} // namespace

void addProjectCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    addDrawingCommands(app, a, chosen);
    addClash(app, a, chosen);
    addReview(app, a, chosen);
    addExport(app, a, chosen);
    addCatalogCommands(app, a, chosen);
    addEditions(app, a, chosen);
    addScenarios(app, a, chosen);
    addAsBuilt(app, a, chosen);
    addOtherCommands(app, a, chosen);
    addSigning(app, a, chosen);
}

} // namespace holdfast::cli
