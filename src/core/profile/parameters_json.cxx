// Reading a parameters file of extension/data/parameters; its form is laid down in docs/design/profile.md.
#include "profile/parameters.hxx"

#include "data/json.hxx"
#include "profile/fields.hxx"

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::profile {

namespace {

using data::Fields;
using data::Node;

constexpr std::array<std::pair<std::string_view, ParameterKind>, 3> kinds{{
    {"money", ParameterKind::money},
    {"percent", ParameterKind::percent},
    {"whole", ParameterKind::whole},
}};

bool is_setting(std::string_view code) {
    Settings settings;
    bool found = false;
    each_setting(settings,
                 [&](std::string_view name, const auto&, Limits) { found = found || name == code; });
    return found;
}

std::string code_of(const Node& node) {
    const std::string_view text = node.any_text();
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), fits) || is_setting(text)) node.refuse(text);
    return std::string(text);
}

ParameterValue value_of(const Node& node, ParameterKind kind) {
    Fields fields(node);
    ParameterValue value;
    const Node number = fields.need("value");
    value.value = number.decimal();
    if (!fits(value.value, kind)) number.refuse();
    value.from = fields.need("from").optional_date();
    value.to = fields.need("to").optional_date();
    if (value.from && value.to && *value.from > *value.to) fields.need("to").refuse();
    value.source = fields.need("source").line();
    const Node note = fields.may("note");
    if (!note.is_null()) value.note = note.line();
    fields.finish();
    return value;
}

void read_values(Parameter& parameter, const Node& list) {
    for (const Node& element : list.elements()) {
        ParameterValue value = value_of(element, parameter.kind);
        if (!parameter.values.empty()) {
            const auto& ended = parameter.values.back().to;
            if (!ended || !value.from || *ended >= *value.from) Fields(element).need("from").refuse();
        }
        parameter.values.push_back(std::move(value));
    }
    if (parameter.values.empty()) list.refuse();
}

} // namespace

void Parameters::add_json(std::string_view json, std::string_view file) {
    Fields root(Node::parse(json, "parameters/" + std::string(file) + ".json"));
    root.need("title").line();
    for (const Node& element : root.need("parameters").elements()) {
        Fields fields(element);
        Parameter parameter;
        parameter.code = code_of(fields.need("code"));
        if (find(parameter.code) != nullptr) fields.need("code").refuse(parameter.code);
        parameter.title = fields.need("title").line();
        parameter.unit = fields.need("unit").line();
        const Node kind = fields.need("kind");
        parameter.kind = data::named(kinds, kind.any_text(), kind);
        read_values(parameter, fields.need("values"));
        fields.finish();
        m_parameters.push_back(std::move(parameter));
    }
    root.finish();
}

} // namespace ansinh::profile
