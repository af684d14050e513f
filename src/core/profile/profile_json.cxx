#include "profile/profile_json.hxx"

#include "data/json.hxx"
#include "profile/consistency.hxx"
#include "profile/fields.hxx"
#include "profile/line_mark.hxx"
#include "profile/roster.hxx"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace ansinh::profile {

namespace {

using data::Fields;
using data::Node;

std::string identifier_of(const Node& node) {
    const std::string_view text = node.any_text();
    if (!is_identifier(text)) node.refuse(text);
    return std::string(text);
}

std::size_t choice_of(const Node& node, const Enumeration& choices) {
    const std::string_view text = node.any_text();
    const auto place = find(choices, text);
    if (!place) node.refuse(text);
    return *place;
}

std::vector<std::size_t> choices_of(const Node& node, const Enumeration& choices) {
    std::vector<std::size_t> places;
    for (const Node& element : node.elements()) {
        const std::size_t place = choice_of(element, choices);
        if (std::find(places.begin(), places.end(), place) != places.end())
            element.refuse(element.any_text());
        places.push_back(place);
    }
    if (places.empty()) node.refuse();
    return places;
}

std::vector<std::string> lines_of(const Node& node) {
    std::vector<std::string> lines;
    for (const Node& element : node.elements()) {
        lines.push_back(element.line());
        if (lines.back().find(line_mark) != std::string::npos) element.refuse(lines.back());
    }
    if (lines.empty()) node.refuse();
    return lines;
}

Plain plain_of(const Node& node, const Shape& shape) {
    if (node.is_null()) {
        if (!shape.may_be_silent) node.refuse();
        return {};
    }
    switch (shape.kind) {
    case ShapeKind::text:
        return node.line();
    case ShapeKind::lines:
        return lines_of(node);
    case ShapeKind::identifier:
        return identifier_of(node);
    case ShapeKind::whole:
        return node.whole(shape.least, shape.most);
    case ShapeKind::choice:
        return static_cast<std::int64_t>(choice_of(node, *shape.choices));
    case ShapeKind::choices:
        return choices_of(node, *shape.choices);
    }
    node.refuse();
}

bool is_silent(const Plain& plain) {
    return std::holds_alternative<std::monostate>(plain);
}

/// Fills a profile from the parsed file.
class ProfileReader {
public:
    explicit ProfileReader(const Node& root) : m_root(root) {}

    Profile read(std::string_view name) {
        const Node named = m_root.need("profile");
        m_profile.name = identifier_of(named);
        if (m_profile.name != name) named.refuse(m_profile.name);
        m_profile.title = m_root.need("title").line();
        read_documents();
        read_settings();
        const auto list = [this](const char* key, auto& records) { read_list(key, records); };
        each_sheet_list(m_profile, list);
        each_other_list(m_profile, list);
        m_root.finish();
        check_conflicts();
        check_references();
        check_seats();
        check_duties();
        return std::move(m_profile);
    }

private:
    void read_documents() {
        const Node list = m_root.need("documents");
        for (const Node& element : list.elements()) {
            Fields fields(element);
            Document document;
            document.id = identifier_of(fields.need("id"));
            if (find_document(document.id) != nullptr) element.refuse(document.id);
            document.name = fields.need("name").line();
            document.date = fields.need("date").optional_date();
            document.from = fields.need("from").optional_date();
            document.to = fields.need("to").optional_date();
            if (document.from && document.to && *document.from > *document.to) fields.need("to").refuse();
            document.scan = fields.need("scan").boolean();
            fields.finish();
            m_profile.documents.push_back(std::move(document));
        }
        if (m_profile.documents.empty()) list.refuse();
    }

    const Document* find_document(std::string_view id) const {
        for (const Document& document : m_profile.documents)
            if (document.id == id) return &document;
        return nullptr;
    }

    void read_settings() {
        Fields settings(m_root.need("settings"));
        each_setting(m_profile.settings, [&](const char* name, auto& setting, Limits limits) {
            Fields fields(settings.need(name));
            const Plain plain = plain_of(fields.need("value"), shape_of(setting.value, limits));
            assign(setting.value, plain);
            setting.origin = read_origin(fields, is_silent(plain));
            fields.finish();
        });
        settings.finish();
    }

    template <class Record>
    void read_list(const char* key, std::vector<Record>& records) {
        std::set<std::string> known;
        for (const Node& element : m_root.need(key).elements()) {
            records.push_back(read_record<Record>(element));
            std::string id;
            each_key(records.back(), [&](const char*, const auto& value, Limits) { add_key(id, value); });
            if (!id.empty() && !known.insert(id).second) element.refuse(id);
        }
    }

    static void add_key(std::string& id, const std::string& part) { id += part; }
    template <class Part>
    static void add_key(std::string& id, Part part) {
        id += '.' + std::to_string(static_cast<int>(part));
    }

    template <class Record>
    Record read_record(const Node& element) {
        Record record;
        Fields fields(element);
        bool silent = true;
        each_key(record, [&](const char* name, auto& value, Limits limits) {
            assign(value, plain_of(fields.need(name), shape_of(value, limits)));
        });
        each_field(record, [&](const char* name, auto& value, Limits limits) {
            const Plain plain = plain_of(fields.need(name), shape_of(value, limits));
            silent = silent && is_silent(plain);
            assign(value, plain);
        });
        record.origin = read_origin(fields, silent);
        fields.finish();
        return record;
    }

    /// Only what says nothing needs no article.
    Origin read_origin(Fields& fields, bool silent) {
        Origin origin;
        const Node source = fields.need("source");
        if (!source.is_null())
            origin.article = source.line();
        else if (!silent)
            source.refuse();
        const Node id = fields.may("document");
        origin.document = id.is_null() ? m_profile.documents.front().id : identifier_of(id);
        const Document* document = find_document(origin.document);
        if (document == nullptr) id.refuse(origin.document);
        const Node restored = fields.may("restored");
        origin.restored = !restored.is_null() && restored.boolean();
        if (origin.restored && !document->scan) restored.refuse(document->id);
        const Node note = fields.may("note");
        if (!note.is_null()) origin.note = note.line();
        return origin;
    }

    void check_conflicts() {
        for (const Conflict& conflict : conflicts(m_profile)) {
            if (conflict.list.empty()) Fields(m_root.need("settings")).need(conflict.field).refuse();
            Fields(m_root.need(conflict.list).elements()[conflict.index]).need(conflict.field).refuse();
        }
    }

    Node field_of(const char* list, std::size_t index, const char* field) {
        return Fields(m_root.need(list).elements()[index]).need(field);
    }

    void check_references() {
        for (std::size_t index = 0; index < m_profile.reporters.size(); ++index) {
            const Reporter& reporter = m_profile.reporters[index];
            if (reporter.seat && find_seat(m_profile, *reporter.seat) == nullptr)
                field_of("reporters", index, "seat").refuse(*reporter.seat);
        }
    }

    void check_seats() {
        std::set<std::pair<std::string, Text>> known;
        for (std::size_t index = 0; index < m_profile.seats.size(); ++index) {
            const Seat& seat = m_profile.seats[index];
            if (!known.emplace(seat.title, seat.post).second)
                field_of("seats", index, "post").refuse(seat.id);
        }
    }

    void check_duties() {
        std::set<std::tuple<std::string, std::string, int>> known;
        for (std::size_t index = 0; index < m_profile.duties.size(); ++index) {
            const Duty& duty = m_profile.duties[index];
            if (duty.seat.has_value() == duty.roles.has_value()) field_of("duties", index, "seat").refuse();
            if (duty.seat && find_seat(m_profile, *duty.seat) == nullptr)
                field_of("duties", index, "seat").refuse(*duty.seat);
            if (!known.emplace(duty.origin.document, duty.origin.article, duty.order).second)
                field_of("duties", index, "order").refuse(std::to_string(duty.order));
        }
    }

    Fields m_root;
    Profile m_profile;
};

} // namespace

Profile profile_from_json(std::string_view json, std::string_view name) {
    const std::string file = "profiles/" + std::string(name) + ".json";
    return ProfileReader(Node::parse(json, file)).read(name);
}

} // namespace ansinh::profile
