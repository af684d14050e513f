#include "profile/code_book.hxx"

namespace ansinh::profile {

bool CodeBook::is_needed(std::string_view single_code) {
    return single_code != "number_series";
}

CodeBook::CodeBook(const Parameters& parameters) : m_parameters(parameters) {
    const Profile empty;
    const auto add_single = [this](const char* name, const auto& value, Limits limits) {
        m_singles.emplace(name, shape_of(value, limits));
        m_single_codes.emplace_back(name);
    };
    each_identity(empty, add_single);
    each_setting(empty.settings, [&](const char* name, const auto& setting, Limits limits) {
        add_single(name, setting.value, limits);
    });
    each_sheet_list(empty, [this](const char* name, const auto& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        List list;
        list.has_key = [](std::string_view key) { return record_of<Record>(key).has_value(); };
        const Record record;
        each_field(record, [&](const char* field, const auto& value, Limits limits) {
            list.fields.emplace_back(field, shape_of(value, limits));
        });
        m_lists.emplace(name, std::move(list));
    });
}

std::optional<CodeMeaning> CodeBook::meaning(std::string_view code) const {
    CodeMeaning meaning;
    meaning.parameter = m_parameters.find(code);
    if (meaning.parameter != nullptr) return meaning;
    if (const auto single = m_singles.find(code); single != m_singles.end()) {
        meaning.shape = single->second;
        return meaning;
    }
    const std::size_t first = code.find('.');
    const std::size_t last = code.rfind('.');
    if (first == last) return std::nullopt;
    meaning.list = code.substr(0, first);
    meaning.key = code.substr(first + 1, last - first - 1);
    meaning.field = code.substr(last + 1);
    const auto list = m_lists.find(meaning.list);
    if (list == m_lists.end() || !list->second.has_key(meaning.key)) return std::nullopt;
    for (const auto& [field, shape] : list->second.fields) {
        if (field != meaning.field) continue;
        meaning.shape = shape;
        return meaning;
    }
    return std::nullopt;
}

std::vector<std::string> CodeBook::parameter_codes() const {
    std::vector<std::string> codes;
    for (const Parameter& parameter : m_parameters.all())
        codes.push_back(parameter.code);
    return codes;
}

std::vector<std::string> CodeBook::record_codes(const std::string& list, const std::string& key) const {
    std::vector<std::string> codes;
    for (const auto& [field, shape] : m_lists.find(list)->second.fields)
        codes.push_back(list + '.' + key + '.' + field);
    return codes;
}

} // namespace ansinh::profile
