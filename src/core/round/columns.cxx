#include "round/columns.hxx"

#include "target/choice.hxx"

#include <algorithm>
#include <functional>

namespace ansinh::round {

namespace {

using table::Column;
using table::Meaning;
using table::Product;
using Found = std::vector<const Column*>;

std::string described(const Found& columns) {
    std::string text;
    for (const Column* column : columns)
        text += (text.empty() ? "" : ", ") + table::column_name(column->column) + " (" +
                target::shown_path(column->path) + ")";
    return text;
}

class Chooser {
public:
    Chooser(const table::Table& table, const table::Vocabulary& vocabulary, const Words& words,
            const Request& request)
        : m_table(table), m_vocabulary(vocabulary), m_words(words), m_request(request) {
        target::Request asked;
        asked.product = request.product;
        m_product = target::requested_product(asked);
    }

    std::vector<Columns> choose() const {
        std::vector<Columns> chosen;
        if (m_request.into) {
            const int into = named("into", *m_request.into, m_product.value_or(Product::none));
            chosen.push_back(complete(m_product.value_or(product_of(into)), into));
            return chosen;
        }
        const Found found = all_into();
        if (found.empty()) throw Error("round.into-missing");
        for (const Product product : products_of(found))
            chosen.push_back(
                complete(product, only(of_product(found, product), "into", "round.into-missing")));
        for (std::size_t place = 1; place < chosen.size(); ++place)
            refuse_shared(chosen.front(), chosen[place]);
        return chosen;
    }

private:
    static void refuse_shared(const Columns& one, const Columns& other) {
        if (one.into == other.into) throw Error("into.two-products", {table::column_name(one.into)});
        for (const auto& [first, second] :
             {std::pair(one.target, other.target), std::pair(one.achieved, other.achieved)})
            if (first == second) throw Error("round.which-product", {table::column_name(first)});
    }

    Found where(const std::function<bool(const Column&)>& fits) const {
        Found found;
        for (const Column& column : m_table.columns)
            if (fits(column)) found.push_back(&column);
        return found;
    }

    /// The columns of the product, or where it has none those that name no product.
    static Found of_product(const Found& columns, Product product) {
        Found same, silent;
        for (const Column* column : columns) {
            if (product == Product::none || column->product == product) same.push_back(column);
            if (column->product == Product::none) silent.push_back(column);
        }
        return same.empty() ? silent : same;
    }

    Found all_into() const {
        return where([&](const Column& column) {
            const bool result = column.meaning == Meaning::achieved || column.meaning == Meaning::rate;
            return !result && m_words.is_into(column) &&
                   (!m_product || column.product == *m_product || column.product == Product::none);
        });
    }

    /// Of the columns to be written; where none names a product, those of the year's targets.
    std::vector<Product> products_of(const Found& into) const {
        if (m_product) return {*m_product};
        std::vector<Product> products;
        const auto add = [&](const Found& columns) {
            for (const Column* column : columns)
                if (column->product != Product::none &&
                    std::ranges::find(products, column->product) == products.end())
                    products.push_back(column->product);
        };
        add(into);
        if (products.empty()) add(year_targets());
        if (products.empty()) products.push_back(Product::none);
        return products;
    }

    Product product_of(int column) const {
        const Column* known = m_table.find_column(column);
        return known == nullptr ? Product::none : known->product;
    }

    Found year_targets() const {
        return where([&](const Column& column) {
            return column.meaning == Meaning::target && !m_words.is_of_round(column);
        });
    }

    /// By range, letter or header.
    int named(const char* argument, const std::string& text, Product product) const {
        const auto area = table::parse_area(text);
        if (!area) return target::find_column(m_table, m_vocabulary, argument, text, product);
        if (area->columns() != 1) throw Error("column.one", {std::string(argument), table::area_name(*area)});
        return area->first_column;
    }

    static int only(const Found& found, const char* argument, const char* missing) {
        if (found.empty()) throw Error(missing);
        if (found.size() > 1) throw Error("round.which", {std::string(argument), described(found)});
        return found.front()->column;
    }

    int target_of(Product product) const {
        if (m_request.target) return named("target", *m_request.target, product);
        return only(of_product(year_targets(), product), "target", "round.target-missing");
    }

    /// People taking part stand for what was achieved where the target counts them, too.
    int achieved_of(Product product, int target) const {
        if (m_request.achieved) return named("achieved", *m_request.achieved, product);
        const Column* of_target = m_table.find_column(target);
        const bool counts_all =
            of_target != nullptr &&
            m_vocabulary.target_kind(target::shown_path(of_target->path)) == table::TargetKind::at_year_end;
        const Meaning meaning = counts_all ? Meaning::participants : Meaning::achieved;
        return only(of_product(where([&](const Column& column) {
                                   return column.meaning == meaning && !m_words.is_of_round(column);
                               }),
                               product),
                    "achieved", "round.achieved-missing");
    }

    Columns complete(Product product, int into) const {
        Columns columns{product, target_of(product), 0, into};
        columns.achieved = achieved_of(product, columns.target);
        if (into == columns.target || into == columns.achieved)
            throw Error("round.is-into", {table::column_name(into)});
        return columns;
    }

    const table::Table& m_table;
    const table::Vocabulary& m_vocabulary;
    const Words& m_words;
    const Request& m_request;
    std::optional<Product> m_product; ///< asked for
};

} // namespace

std::vector<Columns> choose_columns(const table::Table& table, const table::Vocabulary& vocabulary,
                                    const Words& words, const Request& request) {
    return Chooser(table, vocabulary, words, request).choose();
}

} // namespace ansinh::round
