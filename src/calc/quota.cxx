#include "calc/quota.hxx"

#include "border/guard.hxx"
#include "border/sequences.hxx"
#include "border/text.hxx"
#include "calc/arguments.hxx"
#include "calc/days.hxx"
#include "calc/results.hxx"
#include "quota/allocation.hxx"
#include "quota/matrix.hxx"
#include "quota/measures.hxx"
#include "quota/progress.hxx"

#include <cppuhelper/supportsservice.hxx>

#include <algorithm>

namespace ansinh::calc {

namespace {

using css::beans::XPropertySet;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;

/// An allocation as Calc asks for it; owns what the problem borrows.
class Question {
public:
    Question(const Any& total, const Reference<XCellRange>& basis, const Any& minimum, const Any& maximum,
             const Any& method)
        : m_basis(basis),
          m_minimum(bounds(minimum, m_basis, "name.minimum")),
          m_maximum(bounds(maximum, m_basis, "name.maximum")),
          m_problem{whole_number(total, "name.total"), m_basis.values(), m_minimum, m_maximum,
                    calc::method(method)} {}

    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    const Numbers& basis() const { return m_basis; }
    const quota::Problem& problem() const { return m_problem; }

private:
    Numbers m_basis;
    std::vector<quota::Bound> m_minimum;
    std::vector<quota::Bound> m_maximum;
    quota::Problem m_problem;
};

/// `index` counts from `lowest` to the number of units.
std::size_t unit_index(const Any& index, std::int64_t lowest, std::size_t count) {
    const std::int64_t value = whole_number(index, "name.index");
    if (value < lowest || value > static_cast<std::int64_t>(count))
        throw Error("argument.index", {value, static_cast<std::int64_t>(count)});
    return static_cast<std::size_t>(value);
}

/// The numbers in the rows and columns of a range.
Sequence<Sequence<double>> shaped_like(const Numbers& range, const std::vector<std::int64_t>& given) {
    const auto columns = static_cast<sal_Int32>(range.columns());
    Sequence<Sequence<double>> result(static_cast<sal_Int32>(range.rows()));
    auto next = given.begin();
    Sequence<double>* row = result.getArray();
    for (sal_Int32 index = 0; index < result.getLength(); ++index, ++row) {
        row->realloc(columns);
        std::generate_n(row->getArray(), columns, [&] { return static_cast<double>(*next++); });
    }
    return result;
}

std::vector<std::int64_t> whole_numbers(const Numbers& range, const char* name) {
    std::vector<std::int64_t> result;
    result.reserve(range.values().size());
    for (const double value : range.values()) {
        const auto whole = number::whole(value);
        if (!whole) throw Error("argument.not-whole", {named(name)});
        result.push_back(*whole);
    }
    return result;
}

} // namespace

double Quota::remaining(const Any& target, const Any& achieved) {
    return border::guarded(
        [&] { return quota::remaining(number(target, "name.target"), number(achieved, "name.achieved")); });
}

Any Quota::rate(const Any& target, const Any& achieved) {
    return border::guarded([&] {
        return rate_or_empty(quota::rate(number(target, "name.target"), number(achieved, "name.achieved")));
    });
}

double Quota::targetForCoverage(const Any& population, const Any& rate, const Any& participants) {
    return border::guarded([&] {
        return quota::target_for_coverage(number(population, "name.population"), number(rate, "name.rate"),
                                          optional_number(participants, "name.participants").value_or(0));
    });
}

Sequence<Sequence<double>> Quota::allocate(const Any& total, const Reference<XCellRange>& basis,
                                           const Any& minimum, const Any& maximum, const Any& method) {
    return border::guarded([&] {
        const Question question(total, basis, minimum, maximum, method);
        const quota::Allocation allocation = quota::allocate(question.problem());
        return shaped_like(question.basis(), allocation.given);
    });
}

double Quota::share(const Any& index, const Any& total, const Reference<XCellRange>& basis,
                    const Any& minimum, const Any& maximum, const Any& method) {
    return border::guarded([&] {
        const Question question(total, basis, minimum, maximum, method);
        const std::size_t unit = unit_index(index, 1, question.basis().values().size());
        return static_cast<double>(quota::allocate(question.problem()).given[unit - 1]);
    });
}

rtl::OUString Quota::explain(const Any& index, const Any& total, const Reference<XCellRange>& basis,
                             const Any& minimum, const Any& maximum, const Any& method) {
    return border::guarded([&] {
        // Unlike the other functions this one answers wrong values in words.
        try {
            const Question question(total, basis, minimum, maximum, method);
            const auto name = [&](std::size_t unit) { return question.basis().cell_name(unit); };
            try {
                const std::size_t unit = unit_index(index, 0, question.basis().values().size());
                const quota::Allocation allocation = quota::allocate(question.problem());
                const Message reason = unit == 0 ? quota::explain_all(question.problem(), allocation)
                                                 : quota::explain(question.problem(), allocation, unit - 1);
                return border::to_office(sentences().render(reason, name));
            } catch (const Error& error) {
                return border::to_office(sentences().render(error.message(), name));
            }
        } catch (const Error& error) {
            return border::to_office(sentences().render(error.message()));
        }
    });
}

double Quota::pace(const Reference<XPropertySet>& document, const Any& target, const Any& achieved,
                   const Any& on, const Any& end, const Any& holidays) {
    return border::guarded([&] {
        const Days days(document);
        const auto in_force = m_shipped.holidays(days.special_days(holidays));
        return quota::pace(number(target, "name.target"), number(achieved, "name.achieved"),
                           days.date(on, "name.on"), days.date(end, "name.end"), *in_force);
    });
}

rtl::OUString Quota::status(const Reference<XPropertySet>& document, const Any& target, const Any& achieved,
                            const Any& start, const Any& end, const Any& on) {
    return border::guarded([&] {
        const Days days(document);
        return border::to_office(quota::words(quota::progress(
            number(target, "name.target"), number(achieved, "name.achieved"), days.date(start, "name.start"),
            days.date(end, "name.end"), days.date(on, "name.on"))));
    });
}

Sequence<Sequence<double>> Quota::matrix(const Reference<XCellRange>& row_totals,
                                         const Reference<XCellRange>& column_totals,
                                         const Reference<XCellRange>& weights, const Any& maximum,
                                         const Any& method) {
    return border::guarded([&] {
        const auto rows = whole_numbers(Numbers(row_totals), "name.row-totals");
        const auto columns = whole_numbers(Numbers(column_totals), "name.column-totals");
        const Numbers cells(weights);
        // As many cells in another shape would be another table.
        if (cells.rows() != rows.size() || cells.columns() != columns.size())
            throw Error("quota.matrix-shape",
                        {static_cast<std::int64_t>(rows.size()), static_cast<std::int64_t>(columns.size())});
        const auto most = bounds(maximum, cells, "name.maximum");
        const auto asked = optional_text(method, "name.method");
        const quota::Matrix result =
            quota::allocate_matrix({rows, columns, cells.values(), most,
                                    asked ? std::optional(quota::parse_method(*asked)) : std::nullopt});
        return shaped_like(cells, result.given);
    });
}

const border::Sentences& Quota::sentences() {
    // Cells are Vietnamese whatever the interface speaks: the workbook goes on to others.
    // Calc calls with its lock held, other programs from threads of their own.
    std::call_once(m_sentences_read, [this] { m_sentences.emplace(m_context, text::Language::vietnamese); });
    return *m_sentences;
}

rtl::OUString Quota::getImplementationName() {
    return "vn.ansinh.QuotaImpl";
}

sal_Bool Quota::supportsService(const rtl::OUString& name) {
    return cppu::supportsService(this, name);
}

Sequence<rtl::OUString> Quota::getSupportedServiceNames() {
    return border::sequence_of<rtl::OUString>("vn.ansinh.Quota");
}

} // namespace ansinh::calc
