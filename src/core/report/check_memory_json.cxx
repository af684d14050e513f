#include "report/check_memory_json.hxx"

#include "data/json.hxx"
#include "number/rational.hxx"

#include <boost/json.hpp>

#include <regex>
#include <utility>

namespace ansinh::report {

namespace {

namespace json = boost::json;

constexpr std::int64_t version = 1;

std::string text_of(const data::Node& node) {
    return std::string(node.any_text());
}

Rational number_of(const data::Node& node) {
    static const std::regex fraction("-?[0-9]{1,60}(/[1-9][0-9]{0,60})?");
    const std::string text = text_of(node);
    if (!std::regex_match(text, fraction)) node.refuse(text);
    return Rational(text);
}

table::Area area_of(const data::Node& node) {
    const auto area = table::parse_area(node.any_text());
    if (!area) node.refuse(node.any_text());
    return *area;
}

table::Position cell_of(const data::Node& node) {
    const table::Area area = area_of(node);
    return {area.first_row, area.first_column};
}

Change read_change(const data::Node& node) {
    data::Fields fields(node);
    Change change;
    change.sheet = text_of(fields.need("sheet"));
    change.cell = cell_of(fields.need("cell"));
    change.from = number_of(fields.need("from"));
    if (fields.has("to")) change.to = number_of(fields.need("to"));
    change.slip = static_cast<Slip>(fields.need("slip").whole(0, static_cast<std::int64_t>(Slip::none)));
    change.mends = static_cast<std::size_t>(fields.need("mends").whole(0, number::largest_exact));
    change.breaks = static_cast<std::size_t>(fields.need("breaks").whole(0, number::largest_exact));
    change.applicable = fields.need("applicable").boolean();
    fields.finish();
    return change;
}

KnownFinding read_finding(const data::Node& node) {
    data::Fields fields(node);
    KnownFinding finding;
    finding.number = fields.need("number").whole(1, number::largest_exact);
    finding.key = {text_of(fields.need("rule")), text_of(fields.need("unit")), text_of(fields.need("sheet")),
                   text_of(fields.need("cells")), text_of(fields.need("values"))};
    finding.gone = fields.need("gone").boolean();
    finding.sender = text_of(fields.need("sender"));
    for (const data::Node& way : fields.need("ways").elements()) {
        finding.ways.emplace_back();
        for (const data::Node& change : way.elements())
            finding.ways.back().push_back(read_change(change));
    }
    fields.finish();
    return finding;
}

KnownColumn read_column(const data::Node& node) {
    data::Fields fields(node);
    KnownColumn column;
    column.header = text_of(fields.need("header"));
    const data::Node letter = fields.need("column");
    const auto place = table::parse_column(letter.any_text());
    if (!place) letter.refuse(letter.any_text());
    column.answer = {*place, text_of(fields.need("indicator")), text_of(fields.need("product")),
                     text_of(fields.need("period"))};
    fields.finish();
    return column;
}

UnitAnswer read_unit(const data::Node& node) {
    data::Fields fields(node);
    UnitAnswer answer;
    answer.name = text_of(fields.need("name"));
    answer.occurrence = static_cast<std::size_t>(fields.need("row").whole(1, number::largest_exact)) - 1;
    answer.code = text_of(fields.need("unit"));
    fields.finish();
    return answer;
}

CheckedTable read_table(const data::Node& node) {
    data::Fields fields(node);
    CheckedTable table;
    table.sheet = text_of(fields.need("sheet"));
    table.area = area_of(fields.need("area"));
    table.header = text_of(fields.need("header"));
    for (const data::Node& column : fields.need("columns").elements())
        table.columns.push_back(read_column(column));
    for (const data::Node& unit : fields.need("units").elements())
        table.units.push_back(read_unit(unit));
    table.previous = text_of(fields.need("previous"));
    table.period = text_of(fields.need("period"));
    table.profile = text_of(fields.need("profile"));
    table.file = text_of(fields.need("file"));
    table.results = text_of(fields.need("results"));
    for (const data::Node& finding : fields.need("findings").elements())
        table.findings.push_back(read_finding(finding));
    fields.finish();
    return table;
}

CellMark read_mark(const data::Node& node) {
    data::Fields fields(node);
    CellMark mark{text_of(fields.need("sheet")), cell_of(fields.need("cell")), text_of(fields.need("text"))};
    fields.finish();
    return mark;
}

json::object json_of(const Change& change) {
    json::object object{{"sheet", change.sheet},          {"cell", table::cell_name(change.cell)},
                        {"from", change.from.str()},      {"slip", static_cast<std::int64_t>(change.slip)},
                        {"mends", change.mends},          {"breaks", change.breaks},
                        {"applicable", change.applicable}};
    if (change.to) object["to"] = change.to->str();
    return object;
}

json::object json_of(const KnownFinding& finding) {
    json::array ways;
    for (const Way& way : finding.ways) {
        json::array& changes = ways.emplace_back(json::array()).as_array();
        for (const Change& change : way)
            changes.push_back(json_of(change));
    }
    return {{"number", finding.number},   {"rule", finding.key.rule},   {"unit", finding.key.unit},
            {"sheet", finding.key.sheet}, {"cells", finding.key.cells}, {"values", finding.key.values},
            {"gone", finding.gone},       {"sender", finding.sender},   {"ways", std::move(ways)}};
}

json::object json_of(const KnownColumn& column) {
    return {{"header", column.header},
            {"column", table::column_name(column.answer.column)},
            {"indicator", column.answer.indicator},
            {"product", column.answer.product},
            {"period", column.answer.period}};
}

json::object json_of(const UnitAnswer& answer) {
    return {{"name", answer.name}, {"row", answer.occurrence + 1}, {"unit", answer.code}};
}

json::object json_of(const CheckedTable& table) {
    json::array columns, units, findings;
    for (const KnownColumn& column : table.columns)
        columns.push_back(json_of(column));
    for (const UnitAnswer& unit : table.units)
        units.push_back(json_of(unit));
    for (const KnownFinding& finding : table.findings)
        findings.push_back(json_of(finding));
    return {{"sheet", table.sheet},           {"area", table::area_name(table.area)},
            {"header", table.header},         {"columns", std::move(columns)},
            {"units", std::move(units)},      {"previous", table.previous},
            {"period", table.period},         {"profile", table.profile},
            {"file", table.file},         {"results", table.results},
            {"findings", std::move(findings)}};
}

} // namespace

CheckMemory read_check_memory(std::string_view text) {
    data::Fields root(data::Node::parse(text, "An Sinh"));
    root.need("version").whole(version, version);
    CheckMemory memory;
    for (const data::Node& table : root.need("tables").elements())
        memory.tables.push_back(read_table(table));
    for (const data::Node& mark : root.need("marks").elements())
        memory.marks.push_back(read_mark(mark));
    root.finish();
    return memory;
}

std::string write_check_memory(const CheckMemory& memory) {
    json::array tables, marks;
    for (const CheckedTable& table : memory.tables)
        tables.push_back(json_of(table));
    for (const CellMark& mark : memory.marks)
        marks.push_back(
            json::object{{"sheet", mark.sheet}, {"cell", table::cell_name(mark.cell)}, {"text", mark.text}});
    return json::serialize(
        json::object{{"version", version}, {"tables", std::move(tables)}, {"marks", std::move(marks)}});
}

} // namespace ansinh::report
