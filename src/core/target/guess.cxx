#include "target/guess.hxx"

#include "number/rational.hxx"
#include "target/choice.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

using table::Column;
using table::Meaning;
using table::Position;
using table::Product;

std::string letters_of(const std::vector<const Column*>& columns) {
    std::string letters;
    for (const Column* column : columns)
        letters += (letters.empty() ? "" : ", ") + table::column_name(column->column);
    return letters;
}

/// Of several columns one is taken, and the clerk is told which.
int one_of(const std::vector<const Column*>& columns, const Column& taken, Answer answer,
           std::vector<Doubt>& doubts) {
    if (columns.size() > 1)
        doubts.push_back({{"doubt.several-columns", {letters_of(columns), table::column_name(taken.column)}},
                          answer,
                          std::nullopt});
    return taken.column;
}

} // namespace

/// The column under the cursor, else of several the only one that has a total typed in.
std::optional<int> Guesser::into(std::optional<Position> cursor, std::vector<Doubt>& doubts) const {
    if (cursor) {
        const Column* under = m_table.find_column(cursor->column);
        const bool has_total = under != nullptr && !typed_totals(m_sheet, m_table, cursor->column).empty();
        if (under != nullptr &&
            (under->meaning == Meaning::target || (under->meaning == Meaning::part && has_total)))
            return cursor->column;
    }
    const auto targets = columns_for(m_table, Meaning::target, m_product);
    if (targets.empty()) return std::nullopt;
    const auto has_total = [&](const Column* column) {
        return !typed_totals(m_sheet, m_table, column->column).empty();
    };
    const auto taken = std::ranges::count_if(targets, has_total) == 1
                           ? std::ranges::find_if(targets, has_total)
                           : targets.begin();
    return one_of(targets, **taken, Answer::into, doubts);
}

std::optional<BasisChoice> Guesser::basis(std::vector<Doubt>& doubts) const {
    const auto not_yet = columns_for(m_table, Meaning::not_participating, m_product);
    if (!not_yet.empty())
        return BasisChoice{one_of(not_yet, *not_yet.front(), Answer::basis, doubts), std::nullopt};
    const auto population = columns_for(m_table, Meaning::population, m_product);
    if (population.empty()) return std::nullopt;
    const int column = one_of(population, *population.front(), Answer::basis, doubts);
    doubts.push_back({{"doubt.basis-population", {table::column_name(column)}}, Answer::basis, std::nullopt});
    return BasisChoice{column, std::nullopt};
}

std::optional<int> Guesser::participants(std::vector<Doubt>& doubts) const {
    const auto columns = columns_for(m_table, Meaning::participants, m_product);
    if (columns.empty()) return std::nullopt;
    return one_of(columns, *columns.front(), Answer::participants, doubts);
}

TotalAnswer Guesser::total(std::optional<int> into, std::vector<Doubt>& doubts) const {
    if (!into) return {};
    const std::vector<Position> typed = typed_totals(m_sheet, m_table, *into);
    if (typed.size() > 1)
        doubts.push_back({{"doubt.several-totals", {table::list_names(typed)}}, Answer::total, std::nullopt});
    if (typed.size() != 1) return {};
    const table::Cell& cell = m_sheet.cell(typed.front());
    const auto whole = number::whole(cell.value);
    const std::string text = whole ? std::to_string(*whole) : cell.text;
    return {text, typed.front(), text};
}

Limit Guesser::limit(Meaning meaning, std::optional<int> into) const {
    const auto columns = columns_for(m_table, meaning, m_product);
    if (columns.size() != 1 || columns.front()->column == into) return {};
    if (!m_only_one && columns.front()->product != m_product) return {};
    return {columns.front()->column, {}};
}

/// All units together; nothing as soon as one of them cannot be read.
std::optional<std::int64_t> Guesser::people_in(int column) const {
    std::int64_t sum = 0;
    for (const table::Row* row : m_table.units()) {
        const table::Cell& cell = m_sheet.cell(row->row, column);
        const auto people =
            cell.kind == table::CellKind::number ? number::whole(cell.value) : std::optional<std::int64_t>();
        if (!people || *people < 0 || *people > number::largest_exact - sum) return std::nullopt;
        sum += *people;
    }
    return sum;
}

/// What the header says. Else, where those taking part are counted at all, what the total is large enough
/// for: that is a guess, and the two kinds differ by everybody who takes part already.
Kind Guesser::kind(const ProductForm& form, std::vector<Doubt>& doubts) const {
    const Column* into = form.into ? m_table.find_column(*form.into) : nullptr;
    switch (into == nullptr ? table::TargetKind::unknown : m_words.target_kind(shown_path(into->path))) {
    case table::TargetKind::newly_joined:
        return Kind::newly_joined;
    case table::TargetKind::at_year_end:
        return Kind::at_year_end;
    case table::TargetKind::unknown:
        break;
    }
    if (!form.participants || !form.into) return Kind::newly_joined;
    const auto taking_part = people_in(*form.participants);
    const table::Cell* total = form.total.cell ? &m_sheet.cell(*form.total.cell) : nullptr;
    const auto people = total == nullptr ? std::nullopt : number::whole(total->value);
    const bool year_end = taking_part && people && *taking_part > 0 && *people >= *taking_part;
    doubts.push_back({{year_end ? "doubt.kind-year-end" : "doubt.kind-new",
                       {table::column_name(*form.into), table::column_name(*form.participants)}},
                      Answer::kind,
                      std::nullopt});
    return year_end ? Kind::at_year_end : Kind::newly_joined;
}

Guess Guesser::all(std::optional<Position> cursor) {
    Guess guess;
    ProductForm& form = guess.form;
    form.product = m_product;
    form.into = into(cursor, guess.doubts);
    form.basis = basis(guess.doubts);
    std::vector<Doubt> of_participants;
    form.participants = participants(of_participants);
    form.total = total(form.into, guess.doubts);
    form.kind = kind(form, guess.doubts);
    // Which of several columns counts those taking part matters only to a target that counts them, too.
    if (form.kind == Kind::at_year_end) std::ranges::move(of_participants, std::back_inserter(guess.doubts));
    form.minimum = limit(Meaning::minimum, form.into);
    form.maximum = limit(Meaning::maximum, form.into);
    return guess;
}

} // namespace ansinh::target
