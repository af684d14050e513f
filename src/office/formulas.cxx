#include "office/formulas.hxx"

#include "border/configuration.hxx"
#include "office/areas.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace ansinh::office {

namespace {

using css::container::XIndexAccess;
using css::container::XNameAccess;
using css::sheet::XCellRangesQuery;
using css::sheet::XSpreadsheet;
using css::table::XCellRange;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using table::Area;
using table::Position;

constexpr char services[] = "vn.ansinh.";
constexpr char stored_names[] = "VN.ANSINH."; // also of functions that a later version will have

/// What a name can be made of: letters of any script, digits, point and underscore.
bool in_name(sal_Unicode c) {
    return c > 0x7F || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           c == '.' || c == '_';
}

/// Past the quoted text or sheet name that begins at `from`; a doubled quote does not end it.
sal_Int32 after_quoted(const rtl::OUString& formula, sal_Int32 from) {
    const sal_Unicode quote = formula[from];
    for (sal_Int32 at = from + 1; at < formula.getLength(); ++at) {
        if (formula[at] != quote) continue;
        if (at + 1 == formula.getLength() || formula[at + 1] != quote) return at + 1;
        ++at;
    }
    return formula.getLength();
}

/// Calls `visit` for the names in a formula until it returns true; whether it did.
template <class Visit>
bool any_name(const rtl::OUString& formula, Visit visit) {
    for (sal_Int32 at = 0; at < formula.getLength();) {
        if (formula[at] == '"' || formula[at] == '\'') {
            at = after_quoted(formula, at);
        } else if (in_name(formula[at])) {
            const sal_Int32 first = at;
            while (at < formula.getLength() && in_name(formula[at]))
                ++at;
            if (visit(formula.copy(first, at - first).toAsciiUpperCase())) return true;
        } else {
            ++at;
        }
    }
    return false;
}

/// The names a document or sheet defines, with what they stand for.
void read_defined_names(const Reference<css::beans::XPropertySet>& owner,
                        std::vector<std::pair<rtl::OUString, rtl::OUString>>& into) {
    const Reference<XNameAccess> names(owner->getPropertyValue("NamedRanges"), UNO_QUERY_THROW);
    for (const rtl::OUString& name : names->getElementNames())
        into.emplace_back(
            name.toAsciiUpperCase(),
            Reference<css::sheet::XNamedRange>(names->getByName(name), UNO_QUERY_THROW)->getContent());
}

bool has_error(const Sequence<Sequence<Any>>& values) {
    return std::any_of(values.begin(), values.end(), [](const Sequence<Any>& row) {
        return std::any_of(row.begin(), row.end(), [](const Any& value) { return !value.hasValue(); });
    });
}

/// Looks through one sheet, or a part of it.
class Finder {
public:
    Finder(const OwnNames& names, const Reference<XSpreadsheet>& sheet, Progress& progress)
        : m_names(names), m_sheet(sheet), m_progress(progress) {
        m_found.sheet = sheet;
    }

    void look(const Reference<XCellRangesQuery>& query) {
        constexpr int rows_at_once = 2000;
        for (const Area& area : filled_areas(query, css::sheet::CellFlags::FORMULA))
            for (int row = area.first_row; row <= area.last_row; row += rows_at_once) {
                m_progress.check();
                look_at({row, area.first_column, std::min(area.last_row, row + rows_at_once - 1),
                         area.last_column});
            }
    }

    /// `scope`: what was looked through, to tell the arrays that reach beyond it.
    OwnFormulas found(const std::vector<Area>& scope) && {
        for (const auto& [origin, array] : m_arrays) {
            const bool failing = has_error(values(array));
            (failing ? m_found.failing : m_found.showing).push_back(array);
            if (!failing && std::none_of(scope.begin(), scope.end(),
                                         [&array = array](const Area& part) { return part.contains(array); }))
                m_found.widened.push_back(array);
        }
        return std::move(m_found);
    }

private:
    Sequence<Sequence<Any>> values(const Area& area) const {
        return Reference<css::sheet::XCellRangeData>(range_of(m_sheet, area), UNO_QUERY_THROW)
            ->getDataArray();
    }

    void look_at(const Area& area) {
        const Sequence<Sequence<rtl::OUString>> formulas =
            Reference<css::sheet::XCellRangeFormula>(range_of(m_sheet, area), UNO_QUERY_THROW)
                ->getFormulaArray();
        Sequence<Sequence<Any>> shown;
        for (int column = 0; column < area.columns(); ++column)
            for (int row = 0; row < area.rows(); ++row) {
                const rtl::OUString& formula = formulas[row][column];
                if (!m_names.in(formula)) continue;
                const Position at{area.first_row + row, area.first_column + column};
                if (formula.startsWith("{")) {
                    add_array(at);
                    continue;
                }
                if (!shown.hasElements()) shown = values(area);
                add_to_runs(shown[row][column].hasValue() ? m_found.showing : m_found.failing, at);
            }
    }

    void add_array(Position at) {
        if (m_last_array.contains(at)) return;
        m_last_array = array_around(m_sheet, at);
        m_arrays.emplace(Position{m_last_array.first_row, m_last_array.first_column}, m_last_array);
    }

    const OwnNames& m_names;
    Reference<XSpreadsheet> m_sheet;
    Progress& m_progress;
    OwnFormulas m_found;
    std::map<Position, Area> m_arrays; ///< by their first cells
    Area m_last_array;
};

/// The sheets to look through, each with the areas of it that count.
std::map<sal_Int16, std::vector<Area>> areas_in_scope(const Document& document, Scope scope) {
    const auto whole = [](const Reference<XSpreadsheet>& sheet) {
        return Reference<css::sheet::XCellRangeAddressable>(sheet, UNO_QUERY_THROW)->getRangeAddress();
    };
    std::vector<css::table::CellRangeAddress> addresses;
    if (scope == Scope::selection) {
        addresses = document.selection();
    } else if (scope == Scope::sheet) {
        addresses.push_back(whole(document.active_sheet()));
    } else {
        const Reference<XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
            addresses.push_back(whole(Reference<XSpreadsheet>(sheets->getByIndex(index), UNO_QUERY_THROW)));
    }
    std::map<sal_Int16, std::vector<Area>> areas;
    for (const css::table::CellRangeAddress& address : addresses)
        areas[address.Sheet].push_back(area_of(address));
    return areas;
}

} // namespace

OwnNames::OwnNames(const border::Context& context, const Document& document) {
    add_functions(context);
    add_defined_names(document);
}

void OwnNames::add_functions(const border::Context& context) {
    const Reference<XNameAccess> add_ins =
        border::configuration(context, "/org.openoffice.Office.CalcAddIns/AddInInfo");
    for (const rtl::OUString& service : add_ins->getElementNames()) {
        if (!service.startsWith(services)) continue;
        const Reference<XNameAccess> add_in(add_ins->getByName(service), UNO_QUERY_THROW);
        const Reference<XNameAccess> functions(add_in->getByName("AddInFunctions"), UNO_QUERY_THROW);
        for (const rtl::OUString& method : functions->getElementNames()) {
            const Reference<XNameAccess> function(functions->getByName(method), UNO_QUERY_THROW);
            rtl::OUString shown;
            function->getByName("DisplayName") >>= shown;
            m_names.insert(shown.toAsciiUpperCase());
        }
    }
}

/// Names may stand for formulas with other names, in any order: until nothing new is found.
void OwnNames::add_defined_names(const Document& document) {
    std::vector<std::pair<rtl::OUString, rtl::OUString>> defined;
    read_defined_names(Reference<css::beans::XPropertySet>(document.model(), UNO_QUERY_THROW), defined);
    const Reference<XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        read_defined_names(Reference<css::beans::XPropertySet>(sheets->getByIndex(index), UNO_QUERY_THROW),
                           defined);
    for (bool more = true; more;) {
        more = false;
        for (const auto& [name, content] : defined)
            if (in(content) && m_names.insert(name).second) more = true;
    }
}

bool OwnNames::in(const rtl::OUString& formula) const {
    return any_name(formula, [this](const rtl::OUString& name) {
        return name.startsWith(stored_names) || m_names.count(name) > 0;
    });
}

std::vector<OwnFormulas> find_formulas(const OwnNames& names, const Document& document, Scope scope,
                                       Progress& progress) {
    const Reference<XIndexAccess> sheets(document.model()->getSheets(), UNO_QUERY_THROW);
    const auto in_scope = areas_in_scope(document, scope);
    std::vector<OwnFormulas> all;
    int done = 0;
    for (const auto& [index, areas] : in_scope) {
        progress.step(done++, static_cast<int>(in_scope.size()));
        const Reference<XSpreadsheet> sheet(sheets->getByIndex(index), UNO_QUERY_THROW);
        Finder finder(names, sheet, progress);
        finder.look(Reference<XCellRangesQuery>(
            ranges_of(document.model(), sheet, std::span<const Area>(areas)), UNO_QUERY_THROW));
        OwnFormulas found = std::move(finder).found(areas);
        if (!found.showing.empty() || !found.failing.empty()) all.push_back(std::move(found));
    }
    return all;
}

std::size_t count_cells(const std::vector<Area>& areas) {
    return std::accumulate(areas.begin(), areas.end(), std::size_t{0}, [](std::size_t sum, const Area& area) {
        return sum + static_cast<std::size_t>(area.rows()) * static_cast<std::size_t>(area.columns());
    });
}

} // namespace ansinh::office
