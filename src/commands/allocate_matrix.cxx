#include "commands/allocate_matrix.hxx"

#include "commands/consents.hxx"
#include "commands/matrix_write.hxx"
#include "commands/references.hxx"
#include "commands/table_words.hxx"
#include "office/table/reader.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

/// The request, and the sheet its ranges name, if they name one.
struct Asked {
    crosstable::Request request;
    std::optional<std::string> sheet;
};

Asked read_arguments(const Arguments& arguments) {
    arguments.allow_only({"rows", "columns", "weights", "into", "max", "method", "as", "hidden", "overwrite",
                          "numbers", "table", "product"});
    Asked asked;
    SheetOfReferences references;
    crosstable::Request& request = asked.request;
    request.rows = references.without_sheet(arguments.text("rows"));
    request.columns = references.without_sheet(arguments.text("columns"));
    request.weights = references.without_sheet(arguments.text("weights"));
    request.into = references.without_sheet(arguments.text("into"));
    request.maximum = references.without_sheet(arguments.text("max"));
    request.table = references.without_sheet(arguments.text("table"));
    request.method = arguments.text("method");
    request.product = arguments.text("product");
    request.as_formulas = arguments.choice("as", {"values", "formulas"}) == "formulas";
    request.hidden = hidden_rows(arguments);
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.accept_numbers = arguments.choice("numbers", {"refuse", "accept"}) == "accept";
    asked.sheet = references.sheet();
    return asked;
}

Message success(const crosstable::Draft& draft) {
    std::vector<Message> said{draft.summary};
    std::ranges::copy(draft.notes, std::back_inserter(said));
    return Message{"matrix.done", {std::move(said)}};
}

} // namespace

Message allocate_matrix(Invocation& invocation) {
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const Reference<XSpreadsheet> sheet =
        asked.sheet ? document.sheet_named(*asked.sheet) : document.active_sheet();
    if (document.shows(sheet)) asked.request.cursor = document.cursor();

    const table::Sheet content = office::read_sheet(invocation.context, document, sheet, invocation.progress);
    const table::Vocabulary words = table_words(invocation.context);
    const std::vector<table::Table> tables = table::find_tables(content, words);
    const crosstable::Draft draft = crosstable::make_draft(content, tables, words, asked.request);
    if (draft.plan.rows.empty()) throw Error(draft.stops.front());
    invocation.unit_names = draft.plan.names();

    std::vector<Message> faults = draft.plan.faults;
    std::ranges::move(check_cells(document, sheet, draft), std::back_inserter(faults));
    refuse_if_any("matrix.refused", faults, hints_for(faults));
    if (!draft.is_ready()) throw Error(draft.stops.front());
    invocation.progress.check();

    write_draft(invocation, document, sheet, draft, asked.request.as_formulas);
    return success(draft);
}

} // namespace ansinh::commands
