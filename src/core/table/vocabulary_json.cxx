// Reading extension/data/table-words.json into a vocabulary.
#include "table/vocabulary.hxx"

#include "data/json.hxx"

#include <array>
#include <string>
#include <utility>

namespace ansinh::table {

namespace {

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

void add_phrases(PhraseBook& book, const data::Node& list, int value) {
    for (const data::Node& phrase : list.elements()) {
        const std::string_view text = phrase.any_text();
        if (text.empty() || !book.add(text, value)) phrase.refuse(text);
    }
}

} // namespace

/// Fills a vocabulary from the parsed file.
class VocabularyReader {
public:
    explicit VocabularyReader(const data::Node& root) : m_root(root) {}

    Vocabulary read() {
        m_root.may("source");
        m_root.may("note");
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
        m_root.finish();
        return std::move(m_words);
    }

private:
    void read_meanings() {
        for (const auto& [name, places] : m_root.need("meanings").members()) {
            const int meaning = static_cast<int>(data::named(meaning_names, name, places));
            for (const auto& [place, list] : places.members())
                add_phrases(book_of(place, list), list, meaning);
        }
    }

    PhraseBook& book_of(std::string_view place, const data::Node& where) {
        if (place == "whole") return m_words.m_whole;
        if (place == "leading") return m_words.m_leading;
        if (place == "bracketed") return m_words.m_bracketed;
        where.refuse();
    }

    void read_products() {
        for (const auto& [name, list] : m_root.need("products").members())
            add_phrases(m_words.m_products, list, static_cast<int>(data::named(product_names, name, list)));
    }

    void read_target_kinds() {
        for (const auto& [name, list] : m_root.need("target_kinds").members())
            add_phrases(m_words.m_target_kinds, list,
                        static_cast<int>(data::named(target_kind_names, name, list)));
    }

    /// "T Ổ N G  C Ộ N G" is read as one word.
    void add_spaced_out_totals() {
        for (const data::Node& phrase : m_root.need("totals").elements()) {
            std::string word(phrase.any_text());
            std::erase(word, ' ');
            m_words.m_totals.add(word);
        }
    }

    void read_list(PhraseBook& book, std::string_view key) { add_phrases(book, m_root.need(key), 0); }

    data::Fields m_root;
    Vocabulary m_words;
};

Vocabulary Vocabulary::from_json(std::string_view text) {
    return VocabularyReader(data::Node::parse(text, "table-words.json")).read();
}

} // namespace ansinh::table
