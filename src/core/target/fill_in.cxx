// Filling a form in: what a document remembers of the table, else the best guess.
#include "target/form.hxx"

#include "number/rational.hxx"
#include "target/choice.hxx"
#include "target/guess.hxx"
#include "target/memory.hxx"
#include "target/recall.hxx"
#include "target/unit_names.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace ansinh::target {

namespace {

using table::Column;
using table::Meaning;
using table::Position;
using table::Product;
using table::Table;

bool has_target(const Table& table) {
    return std::ranges::any_of(table.columns,
                               [](const Column& column) { return column.meaning == Meaning::target; });
}

/// The products the table has targets for, in the order of their columns; targets that name none count only
/// where no other does.
std::vector<Product> products_of(const Table& table) {
    std::vector<Product> products;
    for (const Column& column : table.columns)
        if (column.meaning == Meaning::target && column.product != Product::none &&
            std::ranges::find(products, column.product) == products.end())
            products.push_back(column.product);
    if (products.empty()) products.push_back(Product::none);
    return products;
}

const RememberedProduct* remembered_of(const RememberedForm* form, Product product) {
    if (form == nullptr) return nullptr;
    const auto found = std::ranges::find(form->products, product, &RememberedProduct::product);
    return found == form->products.end() ? nullptr : &*found;
}

/// Fields of one product out of a memory.
class Recaller {
public:
    Recaller(const Table& table, const RememberedProduct& remembered, std::vector<Doubt>& doubts)
        : m_table(table), m_remembered(remembered), m_doubts(doubts) {}

    /// The column found again; where it is gone, the guess, and the clerk is told.
    std::optional<int> column(const std::optional<RememberedColumn>& remembered, std::optional<int> guess,
                              const std::vector<Meaning>& meanings, Answer answer) {
        if (!remembered) return guess;
        const FoundColumn found = find_again(m_table, *remembered, meanings, m_remembered.product);
        tell(*remembered, found, answer);
        return found.found == Found::gone ? guess : std::optional(found.column);
    }

    std::optional<BasisChoice> basis(std::optional<BasisChoice> guess) {
        if (!m_remembered.basis) return guess;
        static const std::vector<Meaning> meanings{Meaning::not_participating, Meaning::population,
                                                   Meaning::workforce, Meaning::households};
        const auto column = this->column(m_remembered.basis, std::nullopt, meanings, Answer::basis);
        if (!column) return guess;
        if (!m_remembered.basis_less) return BasisChoice{*column, std::nullopt};
        const auto less =
            this->column(m_remembered.basis_less, std::nullopt, {Meaning::participants}, Answer::basis);
        return less ? BasisChoice{*column, less} : guess;
    }

    Limit limit(const RememberedLimit& remembered, Meaning meaning, Answer answer) {
        if (!remembered.column) return {std::nullopt, remembered.number};
        return {column(remembered.column, std::nullopt, {meaning}, answer), {}};
    }

private:
    void tell(const RememberedColumn& remembered, const FoundColumn& found, Answer answer) {
        const std::string before = table::column_name(remembered.column);
        const std::string header = shown_path(remembered.path);
        const char* code = nullptr;
        std::vector<Argument> arguments{header, before};
        switch (found.found) {
        case Found::same:
            return;
        case Found::moved:
            code = "doubt.column-moved";
            arguments.emplace_back(table::column_name(found.column));
            break;
        case Found::renamed:
            code = "doubt.column-renamed";
            arguments.emplace_back(shown_path(m_table.find_column(found.column)->path));
            break;
        case Found::gone:
            code = "doubt.column-gone";
            break;
        }
        m_doubts.push_back({{code, std::move(arguments)}, answer, std::nullopt});
    }

    const Table& m_table;
    const RememberedProduct& m_remembered;
    std::vector<Doubt>& m_doubts;
};

class FormFiller {
public:
    FormFiller(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
               std::optional<Position> cursor)
        : m_sheet(sheet), m_tables(tables), m_words(words), m_cursor(cursor) {}

    FilledForm fill(const Memory* memory, std::span<const std::string> sheet_names) {
        choose_table();
        if (memory != nullptr && memory->is_newer()) doubt({"doubt.memory-newer", {}}, Answer::none);
        if (m_table == nullptr) return std::move(m_filled);
        if (memory != nullptr) m_known = memory->find(m_sheet, *m_table, sheet_names);
        fill_whole();
        for (const Product product : products_of(*m_table))
            m_filled.form.products.emplace_back().product = product;
        for (std::size_t place = 0; place < m_filled.form.products.size(); ++place)
            fill_product(place);
        choose_products();
        drop_lost_group_locks();
        m_filled.form.overwrite = hold_last_results();
        return std::move(m_filled);
    }

private:
    Form& form() { return m_filled.form; }

    void doubt(Message message, Answer answer, std::optional<std::size_t> product = std::nullopt) {
        m_filled.doubts.push_back({std::move(message), answer, product});
    }

    const RememberedForm* remembered() const { return m_known == nullptr ? nullptr : &m_known->form; }

    void choose_table() {
        if (m_tables.empty()) return;
        const auto under = std::ranges::find_if(
            m_tables, [&](const Table& table) { return m_cursor && table.area.contains(*m_cursor); });
        const auto likely = std::ranges::find_if(m_tables, has_target);
        m_table = under != m_tables.end() ? &*under : likely != m_tables.end() ? &*likely : &m_tables.front();
        form().table = m_table->area;
        if (under != m_tables.end() || m_tables.size() == 1) return;
        std::string areas;
        for (const Table& table : m_tables)
            areas += (areas.empty() ? "" : ", ") + table::area_name(table.area);
        doubt({"doubt.several-tables", {areas, table::area_name(m_table->area)}}, Answer::table);
    }

    void fill_whole() {
        form().names = m_table->name_column;
        if (const RememberedForm* known = remembered()) {
            form().method = known->method;
            form().as_formulas = known->as_formulas;
            RememberedProduct whole; // names belong to no product
            std::vector<Doubt> doubts;
            form().names = Recaller(*m_table, whole, doubts)
                               .column(known->names, form().names, {Meaning::unit}, Answer::names);
            recall_levels(*known, doubts);
            add(std::move(doubts), std::nullopt);
        }
        if (form().names && m_table->find_column(*form().names) == nullptr)
            doubt({"doubt.names-beside", {table::column_name(*form().names)}}, Answer::names);
    }

    /// With a column gone, what is left of the levels is not what was meant.
    void recall_levels(const RememberedForm& known, std::vector<Doubt>& doubts) {
        form().levels.sections = known.sections;
        const RememberedProduct whole;
        for (const RememberedColumn& remembered : known.level_columns) {
            const auto column =
                Recaller(*m_table, whole, doubts)
                    .column(remembered, std::nullopt, {Meaning::unit, Meaning::area}, Answer::levels);
            if (!column) {
                form().levels.columns.clear();
                return;
            }
            form().levels.columns.push_back(*column);
        }
    }

    void add(std::vector<Doubt> doubts, std::optional<std::size_t> product) {
        for (Doubt& one : doubts) {
            one.product = product;
            m_filled.doubts.push_back(std::move(one));
        }
    }

    Product product_under_cursor() const {
        if (!m_cursor || !m_table->area.contains(*m_cursor)) return Product::none;
        const Column* column = m_table->find_column(m_cursor->column);
        return column == nullptr ? Product::none : column->product;
    }

    void fill_product(std::size_t place) {
        ProductForm& product = form().products[place];
        const bool only_one = form().products.size() == 1;
        const bool under = product.product == product_under_cursor();
        Guesser guesser(m_sheet, *m_table, m_words, product.product, only_one);
        Guess guess = guesser.all(under ? m_cursor : std::nullopt);
        const RememberedProduct* known = remembered_of(remembered(), product.product);
        if (known == nullptr) {
            product = std::move(guess.form);
            add(std::move(guess.doubts), place);
            return;
        }
        std::vector<Doubt> doubts;
        recall(*known, guesser, guess.form, product, doubts);
        if (under && guess.form.into != product.into) follow_cursor(guesser, guess.form, product, doubts);
        add(std::move(doubts), place);
    }

    void recall(const RememberedProduct& known, const Guesser& guesser, const ProductForm& guess,
                ProductForm& product, std::vector<Doubt>& doubts) const {
        Recaller recaller(*m_table, known, doubts);
        product.into = recaller.column(known.into, guess.into, {Meaning::target}, Answer::into);
        product.basis = recaller.basis(guess.basis);
        product.participants = recaller.column(known.participants, guess.participants,
                                               {Meaning::participants}, Answer::participants);
        product.kind = known.kind;
        std::vector<Doubt> of_total;
        product.total = guesser.total(product.into, of_total);
        if (!known.total.empty()) product.total.text = known.total;
        if (product.total.text.empty()) std::ranges::move(of_total, std::back_inserter(doubts));
        product.minimum = recaller.limit(known.minimum, Meaning::minimum, Answer::minimum);
        product.maximum = recaller.limit(known.maximum, Meaning::maximum, Answer::maximum);
        recall_locks(known, product, doubts);
        if (!m_filled.form.levels.empty()) product.locked_groups = known.locked_groups;
    }

    /// The cursor in another target column of the product is a wish; what is known of the first is not about
    /// this one.
    void follow_cursor(const Guesser& guesser, const ProductForm& guess, ProductForm& product,
                       std::vector<Doubt>& doubts) const {
        const Column* column = m_table->find_column(m_cursor->column);
        if (column == nullptr || guess.into != column->column) return;
        product.into = guess.into;
        product.kind = guess.kind;
        product.total = guesser.total(product.into, doubts);
        product.locked.clear();
        product.locked_groups.clear();
    }

    void recall_locks(const RememberedProduct& known, ProductForm& product,
                      std::vector<Doubt>& doubts) const {
        if (known.locked.empty()) return;
        const UnitNames names = names_of_units(m_sheet, *m_table, m_filled.form.names);
        const auto units = m_table->units();
        std::unordered_map<std::string, std::vector<int>> rows;
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            rows[text::name_key(names.shown[unit])].push_back(units[unit]->row);
        std::string lost;
        for (const RememberedLock& lock : known.locked) {
            const auto found = rows.find(text::name_key(lock.name));
            if (found != rows.end() && found->second.size() == 1)
                product.locked.push_back({found->second.front(), lock.people});
            else
                lost += (lost.empty() ? "" : ", ") + lock.name;
        }
        std::ranges::sort(product.locked, {}, &RowLock::row);
        const auto same_row = [](const RowLock& one, const RowLock& other) { return one.row == other.row; };
        product.locked.erase(std::unique(product.locked.begin(), product.locked.end(), same_row),
                             product.locked.end());
        if (!lost.empty()) doubts.push_back({{"doubt.locks-gone", {lost}}, Answer::locks, std::nullopt});
    }

    /// Locks of groups that are not in the table any more.
    void drop_lost_group_locks() {
        for (std::size_t place = 0; place < form().products.size(); ++place) {
            std::vector<GroupLock>& locks = form().products[place].locked_groups;
            if (locks.empty()) continue;
            Form all = form();
            all.products[place].taking_part = true;
            std::string lost;
            std::erase_if(locks, [&](const GroupLock& lock) {
                if (has_group(all, place, lock.name)) return false;
                lost += (lost.empty() ? "" : ", ") + lock.name;
                return true;
            });
            if (!lost.empty()) doubt({"doubt.locks-gone", {lost}}, Answer::locks, place);
        }
    }

    bool has_group(const Form& form, std::size_t product, std::string_view name) const {
        for (const ProductDraft& draft : make_drafts(m_sheet, m_tables, m_words, form))
            if (draft.product == product)
                return std::ranges::any_of(draft.draft.groups, [&](const DraftGroup& group) {
                    return text::name_key(group.name) == text::name_key(name);
                });
        return false;
    }

    /// The product under the cursor; else those that took part last time; else those that have a total.
    void choose_products() {
        const Product under = product_under_cursor();
        const auto any = [&](auto predicate) { return std::ranges::any_of(form().products, predicate); };
        const bool by_cursor =
            under != Product::none && any([&](const ProductForm& one) { return one.product == under; });
        const bool by_total = any([](const ProductForm& one) { return !one.total.text.empty(); });
        for (ProductForm& product : form().products) {
            const RememberedProduct* known = remembered_of(remembered(), product.product);
            if (by_cursor)
                product.taking_part = product.product == under;
            else if (known != nullptr)
                product.taking_part = known->taking_part;
            else
                product.taking_part = !by_total || !product.total.text.empty();
        }
    }

    /// Whether there is nothing in the target cells but what an earlier write put there, so that nobody's
    /// work is lost by writing again.
    bool hold_last_results() const {
        return m_known != nullptr &&
               std::ranges::all_of(m_filled.form.products, [&](const ProductForm& product) {
                   return !product.taking_part || holds_last_result(product);
               });
    }

    bool holds_last_result(const ProductForm& product) const {
        const auto version = std::ranges::find(m_known->versions, product.product, &Version::product);
        if (version == m_known->versions.end() || !product.into) return false;
        const Column* into = m_table->find_column(*product.into);
        if (into == nullptr || into->path != version->into) return false;
        std::unordered_map<std::string, std::int64_t> written;
        for (const VersionUnit& unit : version->units)
            written.emplace(text::name_key(unit.name), unit.people);
        const UnitNames names = names_of_units(m_sheet, *m_table, m_filled.form.names);
        const auto units = m_table->units();
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const table::Cell& cell = m_sheet.cell(units[unit]->row, *product.into);
            if (cell.kind == table::CellKind::empty) continue;
            const auto found = written.find(text::name_key(names.shown[unit]));
            if (cell.kind != table::CellKind::number || cell.formula || found == written.end() ||
                number::whole(cell.value) != found->second)
                return false;
        }
        return true;
    }

    const table::Sheet& m_sheet;
    std::span<const Table> m_tables;
    const table::Vocabulary& m_words;
    std::optional<Position> m_cursor;
    const Table* m_table = nullptr;
    const TableMemory* m_known = nullptr;
    FilledForm m_filled;
};

} // namespace

FilledForm fill_in(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                   std::optional<Position> cursor, const Memory* memory,
                   std::span<const std::string> sheet_names) {
    return FormFiller(sheet, tables, words, cursor).fill(memory, sheet_names);
}

} // namespace ansinh::target
