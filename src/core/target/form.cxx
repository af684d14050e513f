#include "target/form.hxx"

#include "target/choice.hxx"
#include "target/people_text.hxx"
#include "text/normalise.hxx"
#include "text/number_reading.hxx"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace ansinh::target {

namespace {

using table::Column;
using table::Meaning;
using table::Product;
using table::Table;

std::string label_of(const Column& column) {
    const std::string path = shown_path(column.path);
    return table::column_name(column.column) + (path.empty() ? "" : ": " + path);
}

bool is_one_of(Meaning meaning, std::initializer_list<Meaning> meanings) {
    return std::ranges::find(meanings, meaning) != meanings.end();
}

/// Columns of words count nobody, and columns of figures name nobody.
bool can_play(Role role, Meaning meaning) {
    const bool words = is_one_of(meaning, {Meaning::ordinal, Meaning::unit, Meaning::code, Meaning::area,
                                           Meaning::note, Meaning::other});
    if (role == Role::names) return meaning == Meaning::unknown || (words && meaning != Meaning::ordinal);
    if (role == Role::basis) return !words;
    return !words && !is_one_of(meaning, {Meaning::rate, Meaning::money});
}

/// Population less participants, for health insurance alone: of voluntary social insurance the population is
/// no measure.
std::optional<ColumnChoice> computed_basis(const Table& table, Product product) {
    if (product != Product::health) return std::nullopt;
    const auto population = columns_for(table, Meaning::population, product);
    const auto participants = columns_for(table, Meaning::participants, product);
    if (population.size() != 1 || participants.size() != 1) return std::nullopt;
    const Column& all = *population.front();
    const Column& less = *participants.front();
    const auto last = [](const Column& column) {
        return column.path.empty() ? table::column_name(column.column) : column.path.back();
    };
    return ColumnChoice{table::column_name(all.column) + " − " + table::column_name(less.column) + ": " +
                            last(all) + " − " + last(less),
                        all.column, less.column};
}

/// By rows of the table: a letter might be some column's header.
std::string cells_of_column(const table::Area& table, int column) {
    return table::area_name({table.first_row, column, table.last_row, column});
}

std::optional<std::string> levels_text(const Form& form) {
    if (form.levels.sections) return "sections";
    std::string text;
    for (const int column : form.levels.columns)
        text += (text.empty() ? "" : ",") + cells_of_column(*form.table, column);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

/// The fields of one product, turned into what a request holds; what cannot be read becomes a stop.
class RequestMaker {
public:
    RequestMaker(const ProductForm& product, const table::Area& table, const table::Sheet& sheet)
        : m_product(product), m_table(table), m_sheet(sheet) {}

    void fill(ProductRequest& made) {
        Request& request = made.request;
        request.into = cells(m_product.into);
        request.participants = cells(m_product.participants);
        if (m_product.basis) {
            request.basis = cells(m_product.basis->column);
            request.basis_less = cells(m_product.basis->less);
        }
        if (m_product.product != Product::none)
            request.product = m_product.product == Product::health ? "bhyt" : "bhxh";
        request.kind = m_product.kind;
        request.total = total(made.stops);
        request.minimum = limit(m_product.minimum, Answer::minimum, made.stops);
        request.maximum = limit(m_product.maximum, Answer::maximum, made.stops);
        if (!m_product.into) return;
        for (const RowLock& lock : m_product.locked)
            request.locked.push_back({{lock.row, *m_product.into}, lock.people});
    }

private:
    std::optional<std::string> cells(std::optional<int> column) const {
        if (!column) return std::nullopt;
        return cells_of_column(m_table, *column);
    }

    std::optional<std::string> number(const std::string& text, Answer answer,
                                      std::vector<Stop>& stops) const {
        PeopleText read = parse_people(text, m_sheet.separators);
        if (read.people) return std::to_string(*read.people);
        stops.push_back({std::move(*read.fault), answer});
        return std::nullopt;
    }

    std::optional<std::string> total(std::vector<Stop>& stops) const {
        if (m_product.total.is_from_cell()) return table::cell_name(*m_product.total.cell);
        const std::string text = text::one_line(m_product.total.text);
        if (!text.starts_with('+') && text::read_number(text, m_sheet.separators).percent) return text;
        if (!text.starts_with('+')) return number(text, Answer::total, stops);
        const auto more = number(text.substr(1), Answer::total, stops);
        return more ? std::optional("+" + *more) : std::nullopt;
    }

    std::optional<std::string> limit(const Limit& limit, Answer answer, std::vector<Stop>& stops) const {
        if (limit.column) return cells(limit.column);
        if (limit.number.empty()) return std::nullopt;
        return number(limit.number, answer, stops);
    }

    const ProductForm& m_product;
    const table::Area& m_table;
    const table::Sheet& m_sheet;
};

/// Without a readable total the draft could only repeat that.
void put_before(std::vector<Stop> stops, Draft& draft) {
    const bool total_unread =
        std::ranges::any_of(stops, [](const Stop& stop) { return stop.answer == Answer::total; });
    for (Stop& stop : draft.stops)
        if (!total_unread || stop.answer != Answer::total) stops.push_back(std::move(stop));
    draft.stops = std::move(stops);
    if (draft.is_ready()) return;
    // What was solved without these answers is not what is asked for.
    draft.allocation.reset();
    draft.levels.reset();
    draft.summary = {};
    for (DraftRow& row : draft.rows) {
        row.number.reset();
        row.share.reset();
        row.why_short = {};
    }
    for (DraftGroup& group : draft.groups) {
        group.number.reset();
        group.share.reset();
        group.why_short = {};
    }
}

bool writes_same_column(const Form& form, std::size_t product, std::size_t other) {
    const ProductForm& one = form.products[product];
    const ProductForm& two = form.products[other];
    return product != other && two.taking_part && one.into && one.into == two.into;
}

void stop_writing_twice(const Form& form, ProductDraft& draft) {
    for (std::size_t other = 0; other < form.products.size(); ++other)
        if (writes_same_column(form, draft.product, other))
            put_before(
                {{{"into.two-products", {table::column_name(*form.products[other].into)}}, Answer::into}},
                draft.draft);
}

} // namespace

bool needs_participants(const ProductForm& product) {
    return product.kind == Kind::at_year_end || product.total.text.find('%') != std::string::npos;
}

void choose_levels(Form& form, LevelsChoice levels) {
    if (form.levels == levels) return;
    form.levels = std::move(levels);
    for (ProductForm& product : form.products)
        product.locked_groups.clear();
}

const Table* table_of(const Form& form, std::span<const Table> tables) {
    const auto found = std::ranges::find_if(
        tables, [&](const Table& table) { return form.table && table.area == *form.table; });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<ColumnChoice> column_choices(const Table& table, Role role, Product product) {
    std::vector<ColumnChoice> choices;
    if (role == Role::names && table.name_column && table.find_column(*table.name_column) == nullptr)
        choices.push_back({table::column_name(*table.name_column), *table.name_column, std::nullopt});
    for (const Column& column : table.columns)
        if (can_play(role, column.meaning))
            choices.push_back({label_of(column), column.column, std::nullopt});
    if (role == Role::basis)
        if (auto computed = computed_basis(table, product)) choices.push_back(std::move(*computed));
    return choices;
}

std::vector<ProductRequest> requests(const Form& form, const table::Sheet& sheet) {
    std::vector<ProductRequest> made;
    if (!form.table) return made;
    for (std::size_t place = 0; place < form.products.size(); ++place) {
        if (!form.products[place].taking_part) continue;
        ProductRequest& product = made.emplace_back();
        product.product = place;
        Request& request = product.request;
        request.table = table::area_name(*form.table);
        if (form.names) request.names = cells_of_column(*form.table, *form.names);
        request.levels = levels_text(form);
        request.method = quota::method_name(form.method);
        request.as_formulas = form.as_formulas;
        request.hidden = form.hidden;
        request.uncovered = form.uncovered;
        request.accept_numbers = form.accept_numbers;
        request.overwrite = form.overwrite;
        if (request.levels) request.locked_groups = form.products[place].locked_groups;
        RequestMaker(form.products[place], *form.table, sheet).fill(product);
    }
    return made;
}

std::vector<ProductDraft> make_drafts(const table::Sheet& sheet, std::span<const Table> tables,
                                      const table::Vocabulary& words, const Form& form) {
    std::vector<ProductDraft> drafts;
    for (ProductRequest& product : requests(form, sheet)) {
        drafts.push_back({product.product, make_draft(sheet, tables, words, product.request)});
        put_before(std::move(product.stops), drafts.back().draft);
        stop_writing_twice(form, drafts.back());
    }
    return drafts;
}

} // namespace ansinh::target
