#include "calc/checks.hxx"

#include "border/sentences.hxx"
#include "border/separators.hxx"
#include "border/shipped.hxx"
#include "calc/pictures.hxx"
#include "report/check.hxx"
#include "report/line_matching.hxx"

#include <algorithm>
#include <optional>
#include <utility>

namespace ansinh::calc {

using css::beans::XPropertySet;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;

struct Checks::Data {
    explicit Data(const border::Context& context)
        : words(border::table_words(context)),
          indicators(border::report_indicators(context)),
          rules(border::report_rules(context)),
          sentences(context, text::Language::vietnamese) {}

    /// The first report of the range; the others are the command's to ask about.
    report::ReportTable table_in(const report::Picture& picture) const {
        auto found = report::report_tables(picture, words, indicators);
        if (!found.empty()) return std::move(found.front());
        const table::Area all{picture.origin.row, picture.origin.column,
                              picture.origin.row + picture.sheet.rows() - 1,
                              picture.origin.column + picture.sheet.columns() - 1};
        throw Error("report.no-indicator", {table::area_name(all)});
    }

    table::Vocabulary words;
    report::Indicators indicators;
    std::vector<report::Rule> rules;
    border::Sentences sentences;
};

Checks::Checks(border::Context context) : m_context(std::move(context)) {}
Checks::~Checks() = default;

const Checks::Data& Checks::data() {
    std::call_once(m_read, [this] { m_data = std::make_unique<const Data>(m_context); });
    return *m_data;
}

std::vector<report::Finding> Checks::findings(const Reference<XPropertySet>& document,
                                              const Reference<XCellRange>& table, const Any& previous) {
    if (!table.is()) throw Error("argument.missing", {named("name.table")});
    const text::Separators separators =
        document.is() ? border::separators(m_context, border::locale_of(document)) : text::Separators();
    const report::Picture picture = picture_of(table, separators);
    const report::ReadReport now(picture, data().table_in(picture));

    report::Material material;
    material.now = &now.figures();
    material.cells = &now.cells();
    std::optional<report::Picture> picture_before;
    std::optional<report::ReadReport> before;
    if (previous.hasValue()) {
        Block block;
        if (!(previous >>= block)) throw Error("argument.not-range", {named("name.previous")});
        picture_before.emplace(report::Picture{picture_of(block)});
        picture_before->sheet.separators = separators;
        before.emplace(*picture_before, data().table_in(*picture_before));
        material.previous = &before->figures();
        material.line_before = report::lines_before(now.figures(), before->figures());
    }
    return report::check(material, data().rules, report::names_series);
}

double Checks::errors(const Reference<XPropertySet>& document, const Reference<XCellRange>& table,
                      const Any& previous) {
    const auto all = findings(document, table, previous);
    return static_cast<double>(std::ranges::count(all, report::Severity::error, &report::Finding::severity));
}

std::string Checks::finding(std::int64_t number, const Reference<XPropertySet>& document,
                            const Reference<XCellRange>& table, const Any& previous) {
    const auto all = findings(document, table, previous);
    if (number > static_cast<std::int64_t>(all.size())) return {};
    return data().sentences.render(all[static_cast<std::size_t>(number - 1)].text);
}

} // namespace ansinh::calc
