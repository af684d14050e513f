#include "target/memory_json.hxx"

#include "number/rational.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::target {

namespace {

namespace json = boost::json;
using table::Product;

/// An An Sinh of version 1 takes another method's name for damage and would lose levels: memories with these
/// are of version 2, the others stay readable for it.
constexpr std::int64_t first_version = 1, current_version = 2;
constexpr std::int64_t most_columns = 1 << 15; ///< more than any sheet has

constexpr std::array<std::pair<std::string_view, Product>, 3> product_names{{
    {"none", Product::none},
    {"health", Product::health},
    {"pension", Product::pension},
}};
constexpr std::array<std::pair<std::string_view, Kind>, 2> kind_names{{
    {"newly_joined", Kind::newly_joined},
    {"at_year_end", Kind::at_year_end},
}};
const auto method_names = [] {
    std::array<std::pair<std::string_view, quota::Method>, quota::all_methods.size()> names;
    std::ranges::transform(quota::all_methods, names.begin(), [](quota::Method method) {
        return std::pair(quota::method_name(method), method);
    });
    return names;
}();

template <class Names, class Value>
json::string name_of(const Names& names, Value value) {
    return json::string(std::ranges::find(names, value, &Names::value_type::second)->first);
}

[[noreturn]] void fail(std::string what, std::string_view where) {
    throw Error("memory.broken", {std::move(what), std::string(where)});
}

/// One object, whose fields are of the expected kind or refused by name.
class Fields {
public:
    Fields(const json::value& value, std::string_view where) : m_object(value.if_object()) {
        if (m_object == nullptr) fail("{}", where);
    }

    const json::value* optional(std::string_view key) const { return m_object->if_contains(key); }

    const json::value& required(std::string_view key) const {
        const json::value* value = optional(key);
        if (value == nullptr) fail("?", key);
        return *value;
    }

    std::string text(std::string_view key) const { return text_of(required(key), key); }

    std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most) const {
        return number_of(required(key), key, least, most);
    }

    std::int64_t people(std::string_view key) const { return number(key, 0, number::largest_exact); }

    bool flag(std::string_view key) const {
        const bool* value = required(key).if_bool();
        if (value == nullptr) fail("true/false", key);
        return *value;
    }

    const json::array& list(std::string_view key) const {
        const json::array* list = required(key).if_array();
        if (list == nullptr) fail("[]", key);
        return *list;
    }

    template <class Names>
    auto named(const Names& names, std::string_view key) const {
        const std::string name = text(key);
        const auto found = std::ranges::find(names, name, &Names::value_type::first);
        if (found == names.end()) fail(name, key);
        return found->second;
    }

    std::vector<std::string> texts(std::string_view key) const {
        std::vector<std::string> texts;
        for (const json::value& value : list(key))
            texts.push_back(text_of(value, key));
        return texts;
    }

    static std::string text_of(const json::value& value, std::string_view where) {
        const json::string* text = value.if_string();
        if (text == nullptr) fail("\"\"", where);
        return std::string(*text);
    }

    static std::int64_t number_of(const json::value& value, std::string_view where, std::int64_t least,
                                  std::int64_t most) {
        const std::int64_t* number = value.if_int64();
        if (number == nullptr || *number < least || *number > most) fail("0–9", where);
        return *number;
    }

private:
    const json::object* m_object;
};

// Reading

RememberedColumn read_column(const json::value& value, std::string_view where) {
    const Fields fields(value, where);
    const std::string letter = fields.text("column");
    const auto column = table::parse_column(letter);
    if (!column) fail(letter, "column");
    const auto count = static_cast<int>(fields.number("count", 1, most_columns));
    return {*column, fields.texts("header"), static_cast<int>(fields.number("place", 0, count - 1)), count};
}

std::optional<RememberedColumn> read_optional_column(const Fields& fields, std::string_view key) {
    const json::value* value = fields.optional(key);
    if (value == nullptr) return std::nullopt;
    return read_column(*value, key);
}

RememberedLimit read_limit(const Fields& fields, std::string_view key) {
    const json::value* value = fields.optional(key);
    if (value == nullptr) return {};
    if (value->is_string()) return {std::nullopt, Fields::text_of(*value, key)};
    return {read_column(*value, key), {}};
}

RememberedProduct read_product(const json::value& value) {
    const Fields fields(value, "products");
    RememberedProduct product;
    product.product = fields.named(product_names, "product");
    product.taking_part = fields.flag("taking_part");
    product.into = read_optional_column(fields, "into");
    product.basis = read_optional_column(fields, "basis");
    product.basis_less = read_optional_column(fields, "basis_less");
    product.participants = read_optional_column(fields, "participants");
    product.kind = fields.named(kind_names, "kind");
    product.total = fields.text("total");
    product.minimum = read_limit(fields, "minimum");
    product.maximum = read_limit(fields, "maximum");
    for (const json::value& lock : fields.list("locked")) {
        const Fields locked(lock, "locked");
        product.locked.push_back({locked.text("name"), locked.people("people")});
    }
    if (fields.optional("locked_groups") != nullptr)
        for (const json::value& lock : fields.list("locked_groups")) {
            const Fields locked(lock, "locked_groups");
            product.locked_groups.push_back({locked.text("name"), locked.people("people")});
        }
    return product;
}

RememberedForm read_form(const json::value& value) {
    const Fields fields(value, "form");
    RememberedForm form;
    form.names = read_optional_column(fields, "names");
    form.sections = fields.optional("sections") != nullptr && fields.flag("sections");
    if (fields.optional("levels") != nullptr)
        for (const json::value& column : fields.list("levels"))
            form.level_columns.push_back(read_column(column, "levels"));
    form.method = fields.named(method_names, "method");
    form.as_formulas = fields.flag("as_formulas");
    for (const json::value& product : fields.list("products"))
        form.products.push_back(read_product(product));
    return form;
}

/// ["Thôn 1", 24] or, when it was locked, ["Thôn 1", 24, true]: there may be thousands.
VersionUnit read_unit(const json::value& value) {
    const json::array* unit = value.if_array();
    if (unit == nullptr || unit->size() < 2 || unit->size() > 3) fail("[]", "units");
    VersionUnit read{Fields::text_of((*unit)[0], "units"),
                     Fields::number_of((*unit)[1], "units", 0, number::largest_exact), false};
    if (unit->size() == 3) {
        const bool* locked = (*unit)[2].if_bool();
        if (locked == nullptr) fail("true/false", "units");
        read.locked = *locked;
    }
    return read;
}

Version read_version(const json::value& value) {
    const Fields fields(value, "versions");
    Version version;
    version.when = fields.text("when");
    version.product = fields.named(product_names, "product");
    version.total = fields.people("total");
    version.kind = fields.named(kind_names, "kind");
    version.into = fields.texts("into");
    version.method = fields.named(method_names, "method");
    for (const json::value& unit : fields.list("units"))
        version.units.push_back(read_unit(unit));
    return version;
}

TableMemory read_table(const json::value& value) {
    const Fields fields(value, "tables");
    TableMemory table;
    table.sheet = fields.text("sheet");
    const std::string area = fields.text("area");
    const auto parsed = table::parse_area(area);
    if (!parsed) fail(area, "area");
    table.area = *parsed;
    table.header = fields.text("header");
    table.form = read_form(fields.required("form"));
    for (const json::value& version : fields.list("versions"))
        table.versions.push_back(read_version(version));
    return table;
}

// Writing

json::array json_of(const std::vector<std::string>& texts) {
    json::array list;
    for (const std::string& text : texts)
        list.emplace_back(text);
    return list;
}

json::object json_of(const RememberedColumn& column) {
    return {{"column", table::column_name(column.column)},
            {"header", json_of(column.path)},
            {"place", column.place},
            {"count", column.count}};
}

void put(json::object& object, const char* key, const std::optional<RememberedColumn>& column) {
    if (column) object[key] = json_of(*column);
}

void put(json::object& object, const char* key, const RememberedLimit& limit) {
    put(object, key, limit.column);
    if (!limit.column && !limit.number.empty()) object[key] = limit.number;
}

json::object json_of(const RememberedProduct& product) {
    json::object object{{"product", name_of(product_names, product.product)},
                        {"taking_part", product.taking_part}};
    put(object, "into", product.into);
    put(object, "basis", product.basis);
    put(object, "basis_less", product.basis_less);
    put(object, "participants", product.participants);
    object["kind"] = name_of(kind_names, product.kind);
    object["total"] = product.total;
    put(object, "minimum", product.minimum);
    put(object, "maximum", product.maximum);
    json::array& locked = object["locked"].emplace_array();
    for (const RememberedLock& lock : product.locked)
        locked.push_back(json::object{{"name", lock.name}, {"people", lock.people}});
    if (product.locked_groups.empty()) return object;
    json::array& groups = object["locked_groups"].emplace_array();
    for (const GroupLock& lock : product.locked_groups)
        groups.push_back(json::object{{"name", lock.name}, {"people", lock.people}});
    return object;
}

json::object json_of(const RememberedForm& form) {
    json::object object;
    put(object, "names", form.names);
    if (form.sections) object["sections"] = true;
    if (!form.level_columns.empty()) {
        json::array& levels = object["levels"].emplace_array();
        for (const RememberedColumn& column : form.level_columns)
            levels.push_back(json_of(column));
    }
    object["method"] = name_of(method_names, form.method);
    object["as_formulas"] = form.as_formulas;
    json::array& products = object["products"].emplace_array();
    for (const RememberedProduct& product : form.products)
        products.push_back(json_of(product));
    return object;
}

json::object json_of(const Version& version) {
    json::array units;
    for (const VersionUnit& unit : version.units) {
        json::array one{unit.name, unit.people};
        if (unit.locked) one.push_back(true);
        units.push_back(std::move(one));
    }
    return {{"when", version.when},          {"product", name_of(product_names, version.product)},
            {"total", version.total},        {"kind", name_of(kind_names, version.kind)},
            {"into", json_of(version.into)}, {"method", name_of(method_names, version.method)},
            {"units", std::move(units)}};
}

json::object json_of(const TableMemory& table) {
    json::array versions;
    for (const Version& version : table.versions)
        versions.push_back(json_of(version));
    return {{"sheet", table.sheet},
            {"area", table::area_name(table.area)},
            {"header", table.header},
            {"form", json_of(table.form)},
            {"versions", std::move(versions)}};
}

/// What version 1 has no words for.
bool is_new_to_first(const TableMemory& table) {
    const auto is_other = [](quota::Method method) { return method != quota::Method::hamilton; };
    return is_other(table.form.method) || table.form.sections || !table.form.level_columns.empty() ||
           std::ranges::any_of(table.versions, is_other, &Version::method);
}

} // namespace

MemoryContent read_memory(std::string_view text) {
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error) fail(error.message(), "{}");
    const Fields fields(root, "{}");
    const auto version = fields.number("version", 1, number::largest_exact);
    if (version > current_version) return {{}, true};
    MemoryContent content;
    for (const json::value& table : fields.list("tables"))
        content.tables.push_back(read_table(table));
    return content;
}

std::string write_memory(const std::vector<TableMemory>& tables) {
    json::array list;
    for (const TableMemory& table : tables)
        list.push_back(json_of(table));
    const std::int64_t version =
        std::ranges::any_of(tables, is_new_to_first) ? current_version : first_version;
    return json::serialize(json::object{{"version", version}, {"tables", std::move(list)}});
}

std::string write_version(const Version& version) {
    return json::serialize(json_of(version));
}

} // namespace ansinh::target
