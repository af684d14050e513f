#include "commands/allocate_matrix.hxx"

#include "commands/consents.hxx"
#include "commands/matrix_dialog.hxx"
#include "commands/matrix_write.hxx"
#include "commands/references.hxx"
#include "commands/sheet_tables.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

/// The request, and the sheet its ranges name, if they name one.
struct Asked {
    crosstable::Request request;
    std::optional<std::string> sheet;
};

Asked read_arguments(const Arguments& arguments) {
    arguments.allow_only({"rows", "columns", "weights", "shares", "into", "max", "method", "as", "hidden",
                          "overwrite", "numbers", "table", "product"});
    Asked asked;
    SheetOfReferences references;
    crosstable::Request& request = asked.request;
    request.rows = references.without_sheet(arguments.text("rows"));
    request.columns = references.without_sheet(arguments.text("columns"));
    request.weights = references.without_sheet(arguments.text("weights"));
    request.shares = references.without_sheet(arguments.text("shares"));
    request.into = references.without_sheet(arguments.text("into"));
    request.maximum = references.without_sheet(arguments.text("max"));
    read_common(arguments, references, request);
    asked.sheet = references.sheet();
    return asked;
}

} // namespace

Message allocate_matrix(Invocation& invocation) {
    if (invocation.interactive) return allocate_matrix_in_dialog(invocation);
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const SheetTables read = read_tables(invocation, document, asked.sheet);
    asked.request.cursor = read.cursor;
    const crosstable::Draft draft =
        crosstable::make_draft(read.content, read.tables, read.words, asked.request);
    if (draft.plan.rows.empty()) throw Error(draft.stops.front());
    invocation.unit_names = draft.plan.names();

    std::vector<Message> faults = draft.plan.faults;
    std::ranges::move(check_cells(document, read.sheet, draft), std::back_inserter(faults));
    refuse_if_any("matrix.refused", faults, hints_for(faults));
    if (!draft.is_ready()) throw Error(draft.stops.front());
    invocation.progress.check();

    write_draft(invocation, document, read.sheet, draft, asked.request.as_formulas);
    return done_sentence(draft);
}

} // namespace ansinh::commands
