#include "commands/matrix_state.hxx"

#include "commands/matrix_write.hxx"

#include <utility>

namespace ansinh::commands {

namespace {

/// Whether a clerk would see the same.
bool same(const crosstable::Draft& one, const crosstable::Draft& other) {
    const auto given = [](const crosstable::Draft& draft) {
        return draft.matrix ? draft.matrix->given : std::vector<std::int64_t>();
    };
    return one.stops == other.stops && one.notes == other.notes && one.summary == other.summary &&
           one.plan.row_names == other.plan.row_names && one.plan.column_names == other.plan.column_names &&
           one.plan.row_totals == other.plan.row_totals &&
           one.plan.column_totals == other.plan.column_totals && given(one) == given(other);
}

} // namespace

MatrixState::MatrixState(Invocation& invocation)
    : m_invocation(invocation),
      m_document(changeable_document(invocation)),
      m_sheet_name(m_document.sheet_name(m_document.active_sheet())),
      m_read(read_tables(invocation, m_document, m_sheet_name)) {
    m_invocation.progress.rest();
    if (m_read.tables.empty()) throw Error("table.none");
    answer(crosstable::first_request(m_read.content, m_read.tables, m_read.words, m_read.cursor));
}

void MatrixState::make_draft() {
    m_offers = crosstable::offers_for(m_read.content, m_read.tables, m_read.words, m_request);
    m_draft = crosstable::make_draft(m_read.content, m_read.tables, m_read.words, m_request);
}

void MatrixState::answer(crosstable::Request request) {
    m_request = std::move(request);
    make_draft();
}

void MatrixState::answer_with_totals(crosstable::Request request) {
    crosstable::fill_in_totals(m_read.content, m_read.tables, m_read.words, request);
    answer(std::move(request));
}

void MatrixState::choose_table(std::size_t place) {
    const table::Area& area = m_read.tables.at(place).area;
    answer(crosstable::first_request(m_read.content, m_read.tables, m_read.words,
                                     table::Position{area.first_row, area.first_column}));
}

bool MatrixState::has_changed() {
    m_read = read_tables(m_invocation, m_document, m_sheet_name);
    m_invocation.progress.rest();
    const crosstable::Draft shown = std::move(m_draft);
    make_draft();
    return !same(shown, m_draft);
}

void MatrixState::write() {
    refuse_if_any("matrix.refused", check_cells(m_document, m_read.sheet, m_draft));
    write_draft(m_invocation, m_document, m_read.sheet, m_draft, m_request.as_formulas);
    m_invocation.unit_names = m_draft.plan.names();
}

} // namespace ansinh::commands
