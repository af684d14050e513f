#include "paper/compose.hxx"

#include "paper/faults.hxx"
#include "paper/lines.hxx"
#include "paper/numbering.hxx"
#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::paper {

namespace {

constexpr std::string_view end_marks = " .;,:";

bool ends_with_any(const std::string& text, std::string_view marks) {
    return !text.empty() && marks.find(text.back()) != std::string_view::npos;
}

std::string trimmed(std::string text, std::string_view marks) {
    while (ends_with_any(text, marks))
        text.pop_back();
    return text;
}

/// "- Như trên;" as somebody may have typed it becomes "Như trên".
std::string bare(const std::string& typed) {
    std::string text = text::one_line(typed);
    if (text.starts_with("- ")) text.erase(0, 2);
    return trimmed(std::move(text), " ;.");
}

/// The text with `mark` in place of whatever ended it.
Text ended(Text text, const std::string& mark, std::string_view instead_of = end_marks) {
    if (text.runs.empty() || text.runs.back().mark == Mark::blank) {
        text.runs.push_back({mark, Mark::none});
        return text;
    }
    text.runs.back().text = trimmed(std::move(text.runs.back().text), instead_of) + mark;
    return text;
}

Text with_prefix(const std::string& prefix, const Text& text) {
    Text all(prefix);
    all.runs.insert(all.runs.end(), text.runs.begin(), text.runs.end());
    return all;
}

/// Words single lines and blocks.
class Worder {
public:
    explicit Worder(const Form& form) : m_form(form) {}

    std::int64_t blanks() const { return m_blanks; }

    /// In the style's letters, blanks in their brackets.
    StyledLine line(Style style, const Text& text) {
        StyledLine styled{style, {}};
        const bool capitals = m_form.style(style).capitals;
        for (const Run& run : text.runs) {
            Run done = run;
            if (run.mark == Mark::blank) {
                ++m_blanks;
                done.text = run.text.empty() ? m_form.words.blank_line
                                             : m_form.words.blank_open + run.text + m_form.words.blank_close;
            } else if (capitals) {
                done.text = text::in_capitals(text::normalise(run.text));
            } else {
                done.text = text::normalise(run.text);
            }
            styled.text.runs.push_back(std::move(done));
        }
        return styled;
    }

    void add(std::vector<Piece>& pieces, Style style, const Text& text) {
        pieces.emplace_back(line(style, text));
    }

    void add_blocks(std::vector<Piece>& pieces, const std::vector<Block>& blocks) {
        Numbering numbering(m_form);
        for (const Block& block : blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                pieces.emplace_back(*table);
            else if (const auto* chart = std::get_if<Chart>(&block))
                pieces.emplace_back(in_order(*chart));
            else if (const auto* heading = std::get_if<Heading>(&block))
                for (const StyledLine& numbered : numbering.lines(*heading))
                    add(pieces, numbered.style, numbered.text);
            else if (const auto* paragraph = std::get_if<Paragraph>(&block))
                add_paragraph(pieces, *paragraph);
            else
                pieces.emplace_back(PageStart{});
        }
    }

    /// Bars come first: lines are drawn over them.
    static Chart in_order(Chart chart) {
        // clang 14 knows no ranges::stable_partition
        std::stable_partition(
            chart.series.begin(), chart.series.end(),
            [](const ChartSeries& series) { return series.look == SeriesLook::bar; });
        chart.title = text::normalise(chart.title);
        return chart;
    }

    void add_paragraph(std::vector<Piece>& pieces, const Paragraph& paragraph) {
        const Style style = paragraph.form == ParagraphForm::decided   ? Style::decided
                            : paragraph.form == ParagraphForm::centred ? Style::centred
                                                                       : Style::body;
        add(pieces, style, paragraph.text);
    }

private:
    const Form& m_form;
    std::int64_t m_blanks = 0;
};

/// Puts together what one paper is printed with.
class Composer : private Worder {
public:
    Composer(const Paper& paper, const Form& form, const Kinds& kinds)
        : Worder(form), m_paper(paper), m_form(form), m_kinds(kinds), m_kind(kinds.find(paper.kind)) {}

    Composed compose() {
        refuse_faults(m_paper, m_form, m_kind);
        m_composed.signing = m_kind.signing;
        m_composed.name = m_kind.name + (m_paper.number ? " " + padded_number(*m_paper.number) : "");
        compose_head();
        compose_title();
        compose_addressed();
        compose_bases();
        compose_body();
        compose_signs();
        compose_recipients();
        compose_annexes();
        if (blanks() > 0) m_composed.notes.push_back({"paper.blanks", {blanks()}});
        return std::move(m_composed);
    }

private:
    void compose_head() {
        ComposedHead& head = m_composed.head;
        if (!m_paper.head.parent.empty())
            head.left.push_back(line(Style::parent, text::one_line(m_paper.head.parent)));
        head.left.push_back(line(Style::issuer, text::one_line(m_paper.head.issuer)));
        head.right = {line(Style::nation, m_form.words.nation), line(Style::motto, m_form.words.motto)};
        head.number.style = Style::number;
        if (m_kind.numbered)
            head.number = line(Style::number, number_line(m_form, m_paper.number, m_paper.symbol));
        if (m_kind.dated)
            head.place_date = line(Style::place_date, place_date_line(m_form, m_paper.place, m_paper.date,
                                                                      m_kinds.words().place_blank));
        if (m_kind.abstract == AbstractPlace::below_number) head.letter_abstract = letter_abstract();
    }

    StyledLine letter_abstract() {
        const std::string& word = m_form.words.letter_abstract;
        std::string about = text::one_line(m_paper.abstract);
        if (about.starts_with(word)) about = text::one_line(about.substr(word.size()));
        return line(Style::letter_abstract, with_prefix(word + " ", about.empty() ? blank() : Text(about)));
    }

    void compose_title() {
        if (m_kind.title.empty()) return;
        m_composed.title.push_back(line(Style::kind, m_kind.title));
        if (const std::string about = text::one_line(m_paper.abstract); !about.empty())
            m_composed.title.push_back(line(Style::abstract, about));
    }

    void compose_addressed() {
        if (m_paper.addressed.empty()) return;
        ComposedAddressed addressed{m_form.words.addressed, {}};
        const bool several = m_paper.addressed.size() > 1;
        for (const Text& whom : m_paper.addressed) {
            if (!several) {
                addressed.lines.push_back(line(Style::addressed, whom).text);
                continue;
            }
            const bool last = &whom == &m_paper.addressed.back();
            addressed.lines.push_back(
                line(Style::addressed, ended(with_prefix("- ", whom), last ? "." : ";")).text);
        }
        m_composed.addressed = std::move(addressed);
    }

    void compose_bases() {
        std::vector<Piece>& pieces = m_composed.pieces;
        if (!m_kind.decides.empty())
            add(pieces, Style::decided, m_paper.authority.empty() ? blank() : Text(m_paper.authority));
        for (const Text& basis : m_paper.bases) {
            const bool last = &basis == &m_paper.bases.back();
            add(pieces, Style::basis, ended(basis, last ? "." : ";"));
        }
        if (!m_kind.decides.empty()) add(pieces, Style::decided, m_kind.decides);
    }

    /// "./." after the last sentence, which a table has none of.
    void compose_body() {
        std::vector<Piece>& pieces = m_composed.pieces;
        const std::size_t before = pieces.size();
        add_blocks(pieces, m_paper.body);
        if (pieces.size() == before) return;
        if (auto* last = std::get_if<StyledLine>(&pieces.back()))
            last->text = ended(std::move(last->text), m_form.words.end, " .;,");
    }

    void compose_signs() {
        for (const SignBlock& sign : m_paper.signs) {
            ComposedSign composed;
            std::ranges::transform(sign.lines, std::back_inserter(composed.positions),
                                   [&](const Text& text) { return line(Style::position, text); });
            if (!sign.post.empty()) composed.post = line(Style::position, sign.post);
            composed.name = line(Style::signer, text::one_line(sign.name));
            m_composed.signs.push_back(std::move(composed));
        }
    }

    void compose_recipients() {
        const FormWords& words = m_form.words;
        m_composed.recipients_label = words.recipients;
        const auto add_recipient = [&](const std::string& who, const char* mark) {
            m_composed.recipients.push_back("- " + who + mark);
        };
        const bool as_above =
            !m_paper.recipients.empty() && bare(m_paper.recipients.front()) == words.as_above;
        if (!m_paper.addressed.empty() && !as_above) add_recipient(words.as_above, ";");
        for (const std::string& who : m_paper.recipients)
            if (const std::string text = bare(who); !text.empty()) add_recipient(text, ";");
        const std::string keeper = bare(m_paper.archive);
        add_recipient(words.archive + (keeper.empty() ? "" : ", " + keeper), ".");
    }

    void compose_annexes() {
        int number = 0;
        for (const Annex& annex : m_paper.annexes) {
            ComposedAnnex composed;
            ++number;
            const bool several = m_paper.annexes.size() > 1;
            composed.label =
                line(Style::annex_label, m_form.words.annex + (several ? " " + roman(number) : ""));
            if (const std::string title = text::one_line(annex.title); !title.empty())
                composed.title = line(Style::annex_title, title);
            composed.reference = line(Style::annex_reference, annex_reference(m_form, m_kind, m_paper));
            composed.across = annex.across;
            add_blocks(composed.pieces, annex.blocks);
            m_composed.annexes.push_back(std::move(composed));
        }
    }

    const Paper& m_paper;
    const Form& m_form;
    const Kinds& m_kinds;
    const Kind& m_kind;
    Composed m_composed;
};

} // namespace

Composed compose(const Paper& paper, const Form& form, const Kinds& kinds) {
    return Composer(paper, form, kinds).compose();
}

ComposedAnnex compose_list(const Annex& annex, const std::string& below, const Form& form) {
    Worder worder(form);
    ComposedAnnex composed;
    composed.label.style = Style::annex_label;
    composed.title = worder.line(Style::annex_title, text::one_line(annex.title));
    composed.reference = worder.line(Style::annex_reference, below);
    composed.across = annex.across;
    worder.add_blocks(composed.pieces, annex.blocks);
    return composed;
}

} // namespace ansinh::paper
