#include "commands/check_report.hxx"

#include "commands/check_findings_dialog.hxx"
#include "commands/check_report_dialog.hxx"
#include "commands/check_report_marks.hxx"
#include "commands/check_report_note.hxx"
#include "commands/check_report_repair.hxx"
#include "commands/check_report_results.hxx"
#include "commands/check_report_rules.hxx"
#include "commands/check_report_write.hxx"

namespace ansinh::commands {

namespace {

/// On a sheet of findings the clerk goes on with these; on any other a report is checked.
Message in_dialog(Invocation& invocation) {
    const office::Document document = readable_document(invocation);
    if (shows_results(document)) return act_on_findings(invocation, document);
    const auto request = ask_check_request(invocation, document);
    return request ? check_and_write(invocation, document, *request) : new_rules_sheet(invocation);
}

} // namespace

Message check_report(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    if (invocation.interactive) return in_dialog(invocation);
    if (arguments.text("rules")) return new_rules_sheet(invocation);
    if (arguments.text("apply")) return apply_repair(invocation);
    if (arguments.text("marks")) return change_marks(invocation);
    if (arguments.text("note")) return write_notes(invocation);
    const CheckRequest request = read_check_request(arguments);
    return check_and_write(invocation, readable_document(invocation), request);
}

} // namespace ansinh::commands
