#include "data/json.hxx"

#include "message.hxx"
#include "number/digits.hxx"
#include "text/normalise.hxx"

#include <boost/json.hpp>

#include <algorithm>

namespace ansinh::data {

namespace json = boost::json;

struct Node::File {
    std::string name;
    json::value root;
};

namespace {

const json::value nothing;

std::optional<calendar::Date> read_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number::digits(text.substr(0, 4));
    const auto month = number::digits(text.substr(5, 2));
    const auto day = number::digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return calendar::day_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

} // namespace

Node::Node(std::shared_ptr<const File> file, const json::value* value, std::string place)
    : m_file(std::move(file)), m_value(value), m_place(std::move(place)) {}

Node Node::parse(std::string_view text, std::string_view file) {
    boost::system::error_code error;
    json::value root = json::parse(text, error);
    if (error) throw Error("data.broken", {std::string(file), error.message()});
    auto owner = std::make_shared<const File>(File{std::string(file), std::move(root)});
    const json::value* value = &owner->root;
    return {std::move(owner), value, {}};
}

Node Node::child(const json::value& value, std::string_view name) const {
    std::string place = m_place;
    if (!place.empty()) place += '.';
    return {m_file, &value, place.append(name)};
}

void Node::refuse(std::string_view detail) const {
    std::string what = m_place.empty() ? "{}" : m_place;
    if (!detail.empty()) what.append(": ").append(detail);
    throw Error("data.broken", {m_file->name, std::move(what)});
}

bool Node::is_null() const {
    return m_value->is_null();
}

bool Node::is_object() const {
    return m_value->is_object();
}

bool Node::is_list() const {
    return m_value->is_array();
}

std::string_view Node::any_text() const {
    if (const json::string* text = m_value->if_string()) return *text;
    refuse();
}

std::string Node::line() const {
    const std::string_view text = any_text();
    if (text.empty() || text::one_line(text) != text) refuse(text);
    return std::string(text);
}

std::int64_t Node::whole(std::int64_t least, std::int64_t most) const {
    const std::int64_t* value = m_value->if_int64();
    if (value == nullptr) refuse();
    if (*value < least || *value > most) refuse(std::to_string(*value));
    return *value;
}

Rational Node::decimal() const {
    if (const std::int64_t* whole = m_value->if_int64()) return *whole;
    const double* value = m_value->if_double();
    if (value == nullptr) refuse();
    return number::from_cell(*value);
}

bool Node::boolean() const {
    if (const bool* value = m_value->if_bool()) return *value;
    refuse();
}

calendar::Date Node::date() const {
    const std::string_view text = any_text();
    if (const auto date = read_date(text)) return *date;
    refuse(text);
}

std::optional<calendar::Date> Node::optional_date() const {
    return is_null() ? std::nullopt : std::optional(date());
}

std::vector<Node> Node::elements() const {
    const json::array* array = m_value->if_array();
    if (array == nullptr) refuse();
    std::vector<Node> elements;
    for (std::size_t index = 0; index < array->size(); ++index)
        elements.push_back({m_file, &(*array)[index], m_place + '[' + std::to_string(index) + ']'});
    return elements;
}

std::vector<std::pair<std::string_view, Node>> Node::members() const {
    const json::object* object = m_value->if_object();
    if (object == nullptr) refuse();
    std::vector<std::pair<std::string_view, Node>> members;
    for (const auto& [name, value] : *object)
        members.emplace_back(name, child(value, name));
    return members;
}

Fields::Fields(Node object) : m_object(std::move(object)) {
    if (!m_object.is_object()) m_object.refuse();
}

Node Fields::need(std::string_view name) {
    if (!has(name)) m_object.child(nothing, name).refuse();
    return may(name);
}

Node Fields::may(std::string_view name) {
    m_asked.emplace_back(name);
    const json::value* value = m_object.m_value->get_object().if_contains(name);
    return m_object.child(value == nullptr ? nothing : *value, name);
}

bool Fields::has(std::string_view name) const {
    return m_object.m_value->get_object().contains(name);
}

void Fields::finish() const {
    for (const auto& [name, node] : m_object.members())
        if (std::find(m_asked.begin(), m_asked.end(), name) == m_asked.end()) node.refuse();
}

} // namespace ansinh::data
