#include "commands/allocate.hxx"

#include "commands/allocate_dialog.hxx"
#include "commands/allocate_request.hxx"
#include "commands/allocate_write.hxx"
#include "commands/consents.hxx"
#include "commands/references.hxx"
#include "commands/sheet_tables.hxx"
#include "office/remembered.hxx"
#include "office/writer.hxx"
#include "target/changes.hxx"
#include "target/choice.hxx"
#include "target/form_of_plan.hxx"
#include "target/memory.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

/// What was read and made on the way to one allocation.
struct Allocated {
    const office::Document& document;
    const SheetTables& read;
    const target::Request& request;
    const target::Draft& draft;
    const std::string& when;
};

/// At year's end the total counts people who take part already, so that the sentence tells both.
Message success(const target::Draft& draft) {
    const target::Plan& plan = draft.plan;
    std::vector<Message> notes = draft.notes;
    if (const auto changes = target::changes_of(draft, nullptr))
        notes.push_back(target::list_of(*changes, draft));
    if (plan.kind == target::Kind::at_year_end) {
        notes.insert(notes.begin(), draft.summary);
        return Message{"allocate.done-as", {std::move(notes)}};
    }
    const std::string basis =
        plan.basis_header.empty()
            ? table::area_name(plan.basis_area)
            : "“" + plan.basis_header + "” (" + table::column_name(plan.basis_area.first_column) + ")";
    std::vector<Argument> arguments{plan.total, static_cast<std::int64_t>(plan.into.size()),
                                    std::vector<Message>{target::unit_noun(plan)}, basis,
                                    table::list_names(plan.written_cells())};
    if (!plan.levels.empty()) {
        arguments = {plan.total, std::vector<Message>{target::whom(plan)}, basis,
                     table::list_names(plan.written_cells())};
        if (!notes.empty()) arguments.emplace_back(std::move(notes));
        return Message{arguments.size() > 4 ? "allocate.done-levels-with-notes" : "allocate.done-levels",
                       std::move(arguments)};
    }
    if (notes.empty()) return Message{"allocate.done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return Message{"allocate.done-with-notes", std::move(arguments)};
}

/// What the document remembers after this allocation; nothing where it must be left alone, or where no table
/// was found whose allocation could be remembered.
std::optional<std::string> remembered_after(const Allocated& done) {
    const table::Table* table = target::choose_table(done.read.tables, done.request);
    if (table == nullptr || !table->area.contains(done.draft.plan.into.front())) return std::nullopt;
    target::Memory memory;
    try {
        memory = target::Memory::from_json(office::read_remembered(done.document.model()).value_or(""));
    } catch (const Error&) {
        return std::nullopt; // broken: only the clerk in front of the dialog may have it begun anew
    }
    if (memory.is_newer()) return std::nullopt;
    const std::vector<std::string> sheets = done.document.sheet_names();
    const table::Position in_table{table->area.first_row, table->area.first_column};
    const target::FilledForm known =
        target::fill_in(done.read.content, done.read.tables, done.read.words, in_table, &memory, sheets);
    const target::Form form =
        target::form_of(done.draft.plan, done.request, *table, done.read.words, known.form);
    const auto place =
        std::ranges::find(form.products, done.draft.plan.product, &target::ProductForm::product);
    const target::ProductDraft draft{static_cast<std::size_t>(place - form.products.begin()), done.draft};
    memory.remember(done.read.content, *table, sheets, form, std::span(&draft, 1), done.when);
    return memory.to_json();
}

} // namespace

Message allocate(Invocation& invocation) {
    if (invocation.interactive) return allocate_in_dialog(invocation);
    invocation.arguments.allow_only({"total",      "basis",   "into",   "min",          "max",
                                     "method",     "as",      "table",  "product",      "hidden",
                                     "overwrite",  "numbers", "kind",   "participants", "names",
                                     "basis-less", "lock",    "levels", "on",           "uncovered"});
    Asked asked = read_asked(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const SheetTables read = read_tables(invocation, document, asked.sheet);
    asked.request.cursor = read.cursor;
    const target::ProductDraft made{0,
                                    target::make_draft(read.content, read.tables, read.words, asked.request)};
    const target::Draft& draft = made.draft;
    invocation.unit_names = draft.plan.spoken_names();
    if (draft.rows.empty()) throw Error(draft.stops.front().message);

    std::vector<Message> faults = draft.plan.faults;
    std::ranges::move(office::check_writable(document, read.sheet, draft.plan.written_cells()),
                      std::back_inserter(faults));
    refuse_if_any("allocate.refused", faults, hints_for(faults));
    if (!draft.is_ready()) throw Error(draft.stops.front().message);
    const std::span drafts(&made, 1);
    refuse_if_any("allocate.refused", check_numbers(read.sheet, drafts));
    invocation.progress.check();

    write_drafts(invocation, document, read.sheet, drafts, asked.request.as_formulas,
                 remembered_after({document, read, asked.request, draft, asked.when}));
    return success(draft);
}

} // namespace ansinh::commands
