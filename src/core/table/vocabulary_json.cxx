// Reading extension/data/table-words.json into a vocabulary.
#include "table/vocabulary.hxx"

#include "message.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace ansinh::table {

namespace {

namespace json = boost::json;

constexpr std::array<std::pair<std::string_view, Meaning>, 18> meaning_names{{
    {"ordinal", Meaning::ordinal},
    {"unit", Meaning::unit},
    {"code", Meaning::code},
    {"area", Meaning::area},
    {"population", Meaning::population},
    {"workforce", Meaning::workforce},
    {"households", Meaning::households},
    {"participants", Meaning::participants},
    {"not_participating", Meaning::not_participating},
    {"target", Meaning::target},
    {"achieved", Meaning::achieved},
    {"minimum", Meaning::minimum},
    {"maximum", Meaning::maximum},
    {"part", Meaning::part},
    {"rate", Meaning::rate},
    {"money", Meaning::money},
    {"note", Meaning::note},
    {"other", Meaning::other},
}};

constexpr std::array<std::pair<std::string_view, Product>, 3> product_names{{
    {"health", Product::health},
    {"pension", Product::pension},
    {"neither", Product::none},
}};

constexpr std::array<std::pair<std::string_view, TargetKind>, 2> target_kind_names{{
    {"newly_joined", TargetKind::newly_joined},
    {"at_year_end", TargetKind::at_year_end},
}};

[[noreturn]] void fail(std::string_view where) {
    throw Error("data.broken", {std::string("table-words.json"), std::string(where)});
}

const json::object& object_of(const json::value& value, std::string_view where) {
    if (const json::object* object = value.if_object()) return *object;
    fail(where);
}

const json::object& object_at(const json::object& parent, std::string_view key) {
    const json::value* value = parent.if_contains(key);
    if (value == nullptr) fail(key);
    return object_of(*value, key);
}

/// Whatever a misspelt key holds would silently not be known.
template <class Names>
auto named(const Names& names, std::string_view name) {
    const auto found =
        std::find_if(names.begin(), names.end(), [=](const auto& entry) { return entry.first == name; });
    if (found == names.end()) fail(name);
    return found->second;
}

void add_phrases(PhraseBook& book, const json::value& list, int value, std::string_view where) {
    const json::array* phrases = list.if_array();
    if (phrases == nullptr) fail(where);
    for (const json::value& phrase : *phrases) {
        const json::string* text = phrase.if_string();
        if (text == nullptr || text->empty()) fail(where);
        if (!book.add(std::string_view(*text), value)) fail(std::string(where) + ": " + std::string(*text));
    }
}

} // namespace

/// Fills a vocabulary from the parsed file.
class VocabularyReader {
public:
    explicit VocabularyReader(const json::object& root) : m_root(root) {}

    Vocabulary read() {
        read_meanings();
        read_products();
        read_list(m_words.m_totals, "totals");
        add_spaced_out_totals();
        read_list(m_words.m_total_continuations, "total_continuations");
        read_list(m_words.m_not_totals, "not_totals");
        read_list(m_words.m_sections, "sections");
        read_list(m_words.m_communes, "communes");
        read_list(m_words.m_former, "former");
        read_list(m_words.m_parts, "parts");
        read_list(m_words.m_footers, "footers");
        read_list(m_words.m_measures, "measures");
        read_list(m_words.m_calendar, "calendar");
        read_list(m_words.m_periods, "periods");
        read_list(m_words.m_fillers, "fillers");
        read_list(m_words.m_joiners, "joiners");
        read_target_kinds();
        return std::move(m_words);
    }

private:
    void read_meanings() {
        for (const auto& [name, value] : object_at(m_root, "meanings")) {
            const int meaning = static_cast<int>(named(meaning_names, name));
            for (const auto& [place, list] : object_of(value, name))
                add_phrases(book_of(place), list, meaning, name);
        }
    }

    PhraseBook& book_of(std::string_view place) {
        if (place == "whole") return m_words.m_whole;
        if (place == "leading") return m_words.m_leading;
        if (place == "bracketed") return m_words.m_bracketed;
        fail(place);
    }

    void read_products() {
        for (const auto& [name, list] : object_at(m_root, "products"))
            add_phrases(m_words.m_products, list, static_cast<int>(named(product_names, name)), name);
    }

    void read_target_kinds() {
        for (const auto& [name, list] : object_at(m_root, "target_kinds"))
            add_phrases(m_words.m_target_kinds, list, static_cast<int>(named(target_kind_names, name)), name);
    }

    /// "T Ổ N G  C Ộ N G" is read as one word.
    void add_spaced_out_totals() {
        for (const json::value& phrase : m_root.at("totals").as_array()) {
            std::string word(phrase.as_string());
            std::erase(word, ' ');
            m_words.m_totals.add(word);
        }
    }

    void read_list(PhraseBook& book, std::string_view key) {
        const json::value* list = m_root.if_contains(key);
        if (list == nullptr) fail(key);
        add_phrases(book, *list, 0, key);
    }

    const json::object& m_root;
    Vocabulary m_words;
};

Vocabulary Vocabulary::from_json(std::string_view text) {
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error) throw Error("data.broken", {std::string("table-words.json"), error.message()});
    return VocabularyReader(object_of(root, "{}")).read();
}

} // namespace ansinh::table
