#include "profile/sheet_words.hxx"

#include "data/json.hxx"
#include "text/normalise.hxx"

#include <functional>
#include <utility>

namespace ansinh::profile {

namespace {

using namespace std::string_view_literals;

// In the order of Column.
constexpr std::array<std::string_view, column_count> column_names{"code"sv,   "text"sv, "value"sv, "unit"sv,
                                                                  "source"sv, "from"sv, "to"sv,    "note"sv};

SheetWord word_of(std::string text) {
    std::string key = text::name_key(text);
    std::string plain_key = text::plain_key(text);
    return {std::move(text), std::move(key), std::move(plain_key)};
}

/// With its marks, or without where it was typed without any.
bool agree(const std::string& typed_key, const SheetWord& word) {
    return typed_key == word.key || typed_key == word.plain_key;
}

} // namespace

/// Fills the words from the parsed file.
class SheetWordsReader {
public:
    explicit SheetWordsReader(const data::Node& root) : m_root(root) {}

    SheetWords read() {
        m_words.m_silent = word_of(m_root.need("silent").line());
        m_words.m_restored = m_root.need("restored").line();
        read_headers();
        read_hints();
        read_choices();
        read_parts();
        m_root.finish();
        return std::move(m_words);
    }

private:
    void read_headers() {
        data::Fields headers(m_root.need("headers"));
        for (std::size_t column = 0; column < column_count; ++column)
            m_words.m_headers[column] = headers.need(column_names[column]).line();
        headers.finish();
    }

    void read_hints() {
        data::Fields hints(m_root.need("hints"));
        m_words.m_whole_hint = hints.need("whole").line();
        m_words.m_choices_hint = hints.need("choices").line();
        m_words.m_lines_hint = hints.need("lines").line();
        hints.finish();
    }

    void read_choices() {
        data::Fields choices(m_root.need("choices"));
        for (const Enumeration* enumeration : enumerations()) {
            data::Fields words(choices.need(enumeration->name));
            for (const std::string_view value : enumeration->values)
                add_word(*enumeration, words.need(value));
            words.finish();
        }
        choices.finish();
    }

    /// Two words that read alike would make one of them unreachable.
    void add_word(const Enumeration& enumeration, const data::Node& word) {
        if (m_words.is_silent(word.line()) || has_word(enumeration, word.line())) word.refuse(word.line());
        m_words.m_choices[std::string(enumeration.name)].push_back(word_of(word.line()));
    }

    bool has_word(const Enumeration& enumeration, std::string_view word) {
        for (const SheetWord& known : m_words.m_choices[std::string(enumeration.name)])
            if (known.plain_key == text::plain_key(word)) return true;
        return false;
    }

    void read_parts() {
        data::Fields headings(m_root.need("headings"));
        data::Fields rows(m_root.need("rows"));
        const auto add_heading = [&](std::string_view part) {
            m_words.m_headings.emplace(part, headings.need(part).line());
        };
        add_heading("profile");
        add_heading("settings");
        add_heading("parameters");
        const Profile profile;
        each_identity(profile, [&](const char* name, const auto&, Limits) { add_row(rows, name); });
        each_setting(profile.settings, [&](const char* name, const auto&, Limits) { add_row(rows, name); });
        each_sheet_list(profile, [&](const char* list, const auto& records) {
            add_heading(list);
            const typename std::decay_t<decltype(records)>::value_type record;
            each_field(record, [&](const char* field, const auto&, Limits) {
                add_row(rows, std::string(list).append(".").append(field));
            });
        });
        headings.finish();
        rows.finish();
    }

    void add_row(data::Fields& rows, const std::string& name) {
        data::Fields fields(rows.need(name));
        RowWords words;
        words.text = fields.need("text").line();
        const data::Node unit = fields.need("unit");
        if (!unit.is_null()) words.unit = unit.line();
        fields.finish();
        m_words.m_rows.emplace(name, std::move(words));
    }

    data::Fields m_root;
    SheetWords m_words;
};

SheetWords SheetWords::from_json(std::string_view json) {
    return SheetWordsReader(data::Node::parse(json, "profile-words.json")).read();
}

const std::string& SheetWords::heading(std::string_view part) const {
    return m_headings.find(part)->second;
}

const RowWords& SheetWords::row(std::string_view name) const {
    return m_rows.find(name)->second;
}

const std::string& SheetWords::word(const Enumeration& choices, std::size_t place) const {
    return m_choices.find(choices.name)->second[place].text;
}

std::string SheetWords::list_words(const Enumeration& choices) const {
    std::string list;
    for (std::size_t place = 0; place < choices.values.size(); ++place)
        list.append(list.empty() ? "" : ", ").append(word(choices, place));
    return list;
}

std::optional<std::size_t> SheetWords::read_choice(const Enumeration& choices, std::string_view typed) const {
    const std::string key = text::name_key(typed);
    const Words& words = m_choices.find(choices.name)->second;
    for (std::size_t place = 0; place < words.size(); ++place)
        if (agree(key, words[place])) return place;
    return find(choices, key);
}

bool SheetWords::is_silent(std::string_view typed) const {
    const std::string key = text::name_key(typed);
    return key.empty() || agree(key, m_silent);
}

std::string SheetWords::hint(const Shape& shape) const {
    switch (shape.kind) {
    case ShapeKind::whole:
        return fill(m_whole_hint, {std::to_string(shape.least), std::to_string(shape.most)});
    case ShapeKind::choices:
        return fill(m_choices_hint, {list_words(*shape.choices)});
    case ShapeKind::lines:
        return m_lines_hint;
    default:
        return {};
    }
}

std::string fill(std::string_view pattern, const std::vector<std::string>& parts) {
    std::string filled(pattern);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const std::string mark = '{' + std::to_string(part) + '}';
        const std::size_t at = filled.find(mark);
        if (at != std::string::npos) filled.replace(at, mark.size(), parts[part]);
    }
    return filled;
}

} // namespace ansinh::profile
