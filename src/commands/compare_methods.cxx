#include "commands/compare_methods.hxx"

#include "annex/methods.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/allocate_request.hxx"
#include "commands/consents.hxx"
#include "commands/sheet_tables.hxx"
#include "office/annex/insertion.hxx"
#include "office/new_sheet.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::commands {

namespace {

/// A draft whose method alone has no result can be compared: the others may have one.
void refuse_faults(const target::Draft& draft) {
    if (draft.rows.empty()) throw Error(draft.stops.front().message);
    refuse_if_any("compare.refused", draft.plan.faults, hints_for(draft.plan.faults));
}

} // namespace

Message write_comparison(const Invocation& invocation, const office::Document& document,
                         const css::uno::Reference<css::sheet::XSpreadsheet>& source,
                         const target::Draft& draft) {
    const target::MethodTable methods = target::compare_methods(draft.plan);
    if (std::ranges::all_of(methods.columns, [](const auto& column) { return column.refusal.has_value(); }))
        throw Error(*methods.columns.front().refusal);
    annex::Annex made = annex::compare_annex(draft, methods, border::annex_words(invocation.context));
    made.sheet = annex::free_sheet_name(made.sheet, document.sheet_names());
    office::check_sheet_can_be_added(document, made.sheet);
    const std::string title = invocation.sentences.render(Message{"compare.title", {}});
    const std::string name = made.sheet;
    office::insert_annex(document, source, std::move(made), border::to_office(title));
    return {"compare.done",
            {name, static_cast<std::int64_t>(methods.differing.size()),
             static_cast<std::int64_t>(draft.rows.size())}};
}

Message compare_methods(Invocation& invocation) {
    invocation.arguments.allow_only({"total", "basis", "into", "min", "max", "method", "table", "product",
                                     "hidden", "numbers", "kind", "participants", "names", "basis-less",
                                     "lock", "levels", "uncovered", "population", "lock-groups"});
    Asked asked = read_asked(invocation.arguments);
    asked.request.overwrite = true; // the table stays as it is
    const office::Document document = changeable_document(invocation);
    const SheetTables read = read_tables(invocation, document, asked.sheet);
    asked.request.cursor = read.cursor;
    const target::Draft draft = target::make_draft(read.content, read.tables, read.words, asked.request);
    invocation.unit_names = draft.plan.spoken_names();
    refuse_faults(draft);
    invocation.progress.check();
    return write_comparison(invocation, document, read.sheet, draft);
}

} // namespace ansinh::commands
