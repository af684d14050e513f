#include "profile/rows.hxx"

#include "profile/codes.hxx"
#include "profile/fields.hxx"
#include "profile/line_mark.hxx"

#include <utility>

namespace ansinh::profile {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view mark) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : mark).append(part);
    return text;
}

/// What a record is called in the texts of its rows.
template <class Record>
std::string label(const Record& record) {
    if constexpr (requires { record.name; })
        return record.name.value_or(record.id);
    else if constexpr (requires { record.paper; })
        return record.paper.value_or(record.id);
    else
        return record.from.value_or(record.id) + " → " + record.to.value_or(record.id);
}

class Writer {
public:
    Writer(const Profile& profile, const SheetWords& words) : m_profile(profile), m_words(words) {}

    std::vector<Row> write(const Parameters& parameters, Date on) {
        write_identity();
        write_settings();
        each_sheet_list(m_profile,
                        [this](const char* list, const auto& records) { write_list(list, records); });
        write_parameters(parameters, on);
        return std::move(m_rows);
    }

private:
    void write_identity() {
        add_heading("profile");
        each_identity(m_profile, [this](const char* name, const std::string& value, Limits) {
            add_value(name, name, {}, value, {}, {});
        });
        if (!m_profile.documents.empty()) m_rows.back().source = m_profile.documents.front().name;
    }

    void write_settings() {
        add_heading("settings");
        each_setting(m_profile.settings, [this](const char* name, const auto& setting, Limits limits) {
            add_value(name, name, {}, plain_of(setting.value), shape_of(setting.value, limits),
                      setting.origin);
        });
    }

    template <class Record>
    void write_list(const std::string& list, const std::vector<Record>& records) {
        if (!records.empty()) add_heading(list);
        for (const Record& record : records) {
            const std::string prefix = list + '.' + key_of(record) + '.';
            const std::vector<std::string> called = names_of(record);
            each_field(record, [&](const char* field, const auto& value, Limits limits) {
                add_value(prefix + field, list + '.' + field, called, plain_of(value),
                          shape_of(value, limits), record.origin);
            });
        }
    }

    std::vector<std::string> names_of(const Chair& chair) const { return {word_of(chair.role)}; }
    std::vector<std::string> names_of(const ReportRule& rule) const {
        return {word_of(rule.kind), std::to_string(rule.tier)};
    }
    template <class Record>
    std::vector<std::string> names_of(const Record& record) const {
        return {label(record)};
    }

    template <class Choice>
    const std::string& word_of(Choice choice) const {
        return m_words.word(enumeration<Choice>(), static_cast<std::size_t>(choice));
    }

    void add_heading(std::string_view part) {
        Row row;
        row.text = m_words.heading(part);
        m_rows.push_back(std::move(row));
    }

    void add_value(std::string code, std::string_view name, const std::vector<std::string>& called,
                   const Plain& plain, const Shape& shape, const Origin& origin) {
        Row row;
        row.code = std::move(code);
        const RowWords& words = m_words.row(name);
        row.text = fill(words.text, called);
        row.unit = words.unit;
        row.value = written(plain, shape);
        row.source = source_of(origin);
        row.note = joined(
            {m_words.hint(shape), origin.note, origin.restored ? m_words.restored() : std::string()}, "; ");
        if (shape.kind == ShapeKind::choice) row.allowed = allowed(*shape.choices);
        m_rows.push_back(std::move(row));
    }

    std::variant<std::string, double> written(const Plain& plain, const Shape& shape) const {
        if (const auto* text = std::get_if<std::string>(&plain)) return *text;
        if (const auto* lines = std::get_if<std::vector<std::string>>(&plain))
            return joined(*lines, line_mark);
        if (const auto* places = std::get_if<std::vector<std::size_t>>(&plain)) {
            std::vector<std::string> chosen;
            for (const std::size_t place : *places)
                chosen.push_back(m_words.word(*shape.choices, place));
            return joined(chosen, ", ");
        }
        if (const auto* number = std::get_if<std::int64_t>(&plain)) {
            if (shape.kind == ShapeKind::choice)
                return m_words.word(*shape.choices, static_cast<std::size_t>(*number));
            return static_cast<double>(*number);
        }
        return m_words.silent();
    }

    std::vector<std::string> allowed(const Enumeration& choices) const {
        std::vector<std::string> words;
        for (std::size_t place = 0; place < choices.values.size(); ++place)
            words.push_back(m_words.word(choices, place));
        words.push_back(m_words.silent());
        return words;
    }

    /// The regulation itself is named once, in the row of its title.
    std::string source_of(const Origin& origin) const {
        for (const Document& document : m_profile.documents)
            if (document.id == origin.document && &document != &m_profile.documents.front())
                return joined({origin.article, document.name}, ", ");
        return origin.article;
    }

    void write_parameters(const Parameters& parameters, Date on) {
        add_heading("parameters");
        for (const Parameter& parameter : parameters.all())
            for (const ParameterValue& value : parameter.values)
                if (!value.to || *value.to >= on)
                    m_rows.push_back({parameter.code,
                                      parameter.title,
                                      number::to_cell(value.value),
                                      parameter.unit,
                                      value.source,
                                      value.from,
                                      value.to,
                                      value.note,
                                      {}});
    }

    const Profile& m_profile;
    const SheetWords& m_words;
    std::vector<Row> m_rows;
};

} // namespace

std::vector<Row> to_rows(const Profile& profile, const Parameters& parameters, Date on,
                         const SheetWords& words) {
    return Writer(profile, words).write(parameters, on);
}

} // namespace ansinh::profile
