#include "commands/split_state.hxx"

#include "border/shipped.hxx"
#include "border/today.hxx"
#include "commands/split_write.hxx"
#include "commands/table_words.hxx"
#include "office/table/reader.hxx"

namespace ansinh::commands {

namespace {

using split::Draft;

/// Whether a clerk would see the same.
bool same(const Draft& one, const Draft& other) {
    if (one.stops != other.stops || one.notes != other.notes ||
        one.made.has_value() != other.made.has_value())
        return false;
    return !one.made || (one.made->people == other.made->people && one.plan->names == other.plan->names &&
                         one.plan->totals == other.plan->totals && one.plan->into == other.plan->into);
}

} // namespace

SplitState::SplitState(Invocation& invocation)
    : m_invocation(invocation),
      m_document(changeable_document(invocation)),
      m_sheet_name(m_document.sheet_name(m_document.active_sheet())),
      m_words(table_words(invocation.context)),
      m_sheet(0, 0),
      m_cursor(m_document.cursor()) {
    read();
    fill_in(m_cursor);
}

void SplitState::read() {
    m_sheet = office::read_sheet(m_invocation.context, m_document, m_document.sheet_named(m_sheet_name),
                                 m_invocation.progress);
    m_tables = table::find_tables(m_sheet, m_words);
    m_holidays.emplace(border::holiday_law(m_invocation.context),
                       extra_days(m_invocation, m_document, std::nullopt));
    m_invocation.progress.rest();
}

void SplitState::fill_in(std::optional<table::Position> cursor) {
    m_filled = split::fill_in(m_sheet, m_tables, m_words, cursor, border::today());
    make_draft();
}

void SplitState::make_draft() {
    m_draft = split::make_draft(m_sheet, m_tables, m_words, m_filled.form, holidays());
}

void SplitState::answer(const split::Form& form, split::Answer answer) {
    const bool was_about_units = split::is_about_units(m_filled.form);
    m_filled.form = form;
    if (split::is_about_units(form) != was_about_units)
        split::guess_place(m_filled.form, m_sheet, m_tables, m_cursor);
    const bool year_counts = form.first.empty() || form.last.empty();
    std::erase_if(m_filled.doubts, [&](const split::Doubt& doubt) {
        return doubt.answer == answer || (doubt.answer == split::Answer::year && !year_counts);
    });
    make_draft();
}

void SplitState::choose_table(std::size_t place) {
    const table::Area& area = m_tables.at(place).area;
    fill_in(table::Position{area.first_row, area.first_column});
}

bool SplitState::has_changed() {
    const Draft shown = std::move(m_draft);
    read();
    make_draft();
    return !same(shown, m_draft);
}

void SplitState::write() {
    const auto sheet = m_document.sheet_named(m_sheet_name);
    m_invocation.unit_names = m_draft.plan->names;
    refuse_if_any("split.refused", split_faults(m_document, sheet, *m_draft.plan));
    write_split(m_invocation, m_document, sheet, *m_draft.plan, *m_draft.made);
}

Message SplitState::done() const {
    return split_done(*m_draft.plan, *m_draft.made);
}

} // namespace ansinh::commands
