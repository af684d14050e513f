#include "paper/sign_rows.hxx"

#include "paper/sense_lines.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>

namespace ansinh::paper {

namespace {

constexpr double gap = 4.5;         ///< mm
constexpr double reserve = 1;       ///< mm by which an office's letters may be wider on a line
constexpr double between_signs = 4; ///< mm

class SignRows {
public:
    SignRows(SheetBuilder& sheet, const Form& form, const Metrics& metrics, double width)
        : m_sheet(sheet), m_form(form), m_metrics(metrics), m_width(width) {}

    void add(const Composed& paper) {
        const std::vector<Place> places = sign_places(paper);
        const int first = m_sheet.rows();
        if (places.size() == 1)
            for (const StyledLine& position : paper.signs.front().positions)
                add_sign_row(places, {&position});
        else
            add_positions_beside(places, paper.signs);
        m_sheet.add_row(m_form.sign_room, true);
        std::vector<const StyledLine*> posts, names;
        for (const ComposedSign& sign : paper.signs) {
            posts.push_back(sign.post ? &*sign.post : nullptr);
            names.push_back(&sign.name);
        }
        if (std::ranges::any_of(posts, [](const StyledLine* post) { return post != nullptr; }))
            add_sign_row(places, posts);
        const int last = add_sign_row(places, names);
        if (paper.signing == Signing::one)
            add_recipients_beside(paper, first, last);
        else
            add_recipients_below(paper);
    }

private:
    const TextStyle& style(Style style) const { return m_form.style(style); }
    double line_height(Style of) const { return m_metrics.line_height(style(of), m_form.line_spacing); }

    struct Place {
        double left, right;
    };

    std::vector<Place> sign_places(const Composed& paper) const {
        if (paper.signing == Signing::one) return {{m_form.head_left + between_signs, m_width}};
        const double each = m_width / static_cast<double>(paper.signs.size());
        std::vector<Place> places;
        for (std::size_t index = 0; index < paper.signs.size(); ++index)
            places.push_back({each * static_cast<double>(index), each * static_cast<double>(index + 1)});
        return places;
    }

    /// One row of the same line of every signature; empty ones leave their room.
    int add_sign_row(const std::vector<Place>& places, const std::vector<const StyledLine*>& lines) {
        double height = line_height(Style::position);
        std::vector<std::string> texts;
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const StyledLine* line = lines[index];
            const auto broken = line == nullptr
                                    ? std::vector<std::string>{}
                                    : sense_lines(line->text.plain(), m_form, m_metrics, style(line->style),
                                                  places[index].right - places[index].left - 2);
            height = std::max(height, static_cast<double>(broken.size()) * line_height(Style::position));
            texts.push_back(boost::algorithm::join(broken, "\n"));
        }
        const int row = m_sheet.add_row(height, true);
        for (std::size_t index = 0; index < lines.size(); ++index)
            if (lines[index] != nullptr) // an empty one too: there the name is to be written
                m_sheet.add_box(places[index].left, places[index].right, row, row,
                                cell_of(*lines[index], texts[index], Side::centre));
        return row;
    }

    /// The lines of each signature in one cell, however many they are.
    void add_positions_beside(const std::vector<Place>& places, const std::vector<ComposedSign>& signs) {
        std::size_t most = 1;
        std::vector<LaidCell> cells;
        for (std::size_t index = 0; index < signs.size(); ++index) {
            LaidCell it;
            std::vector<std::string> lines;
            for (const StyledLine& position : signs[index].positions) {
                for (std::string& line :
                     sense_lines(position.text.plain(), m_form, m_metrics, style(position.style),
                                 places[index].right - places[index].left - 2))
                    lines.push_back(std::move(line));
                it.blank = it.blank || position.text.has_blank();
            }
            most = std::max(most, lines.size());
            it.content = boost::algorithm::join(lines, "\n");
            it.style = Style::position;
            it.side = Side::centre;
            cells.push_back(std::move(it));
        }
        const int row = m_sheet.add_row(static_cast<double>(most) * line_height(Style::position), true);
        for (std::size_t index = 0; index < cells.size(); ++index)
            m_sheet.add_box(places[index].left, places[index].right, row, row, std::move(cells[index]));
    }

    LaidCell recipients_label(const Composed& paper) const {
        LaidCell label;
        label.content = paper.recipients_label;
        label.style = Style::recipients_label;
        return label;
    }

    /// The list's height and lines in that many mm.
    std::pair<double, LaidCell> recipients_list(const Composed& paper, double width) const {
        std::size_t lines = 0;
        for (const std::string& who : paper.recipients)
            lines += m_metrics.lines(who, style(Style::recipients), width - reserve).size();
        LaidCell list;
        list.content = boost::algorithm::join(paper.recipients, "\n");
        list.style = Style::recipients;
        return {static_cast<double>(lines) * line_height(Style::recipients) + 0.5, std::move(list)};
    }

    /// The label level with the first line of the signature (II.9.d), the list in the rows below it, which go
    /// on below the name where it is long.
    void add_recipients_beside(const Composed& paper, int first, int last) {
        m_sheet.add_box(0, m_form.head_left, first, first, recipients_label(paper));
        auto list = recipients_list(paper, m_form.head_left);
        double there = 0;
        for (int row = first + 1; row <= last; ++row)
            there += m_sheet.height(row);
        if (list.first > there) last = m_sheet.add_row(list.first - there, true);
        m_sheet.add_box(0, m_form.head_left, first + 1, last, std::move(list.second));
    }

    void add_recipients_below(const Composed& paper) {
        m_sheet.add_row(gap, true);
        const int label = m_sheet.add_row(line_height(Style::recipients_label), true);
        m_sheet.add_box(0, m_form.head_left, label, label, recipients_label(paper));
        auto list = recipients_list(paper, m_width);
        const int row = m_sheet.add_row(list.first, true);
        m_sheet.add_box(0, m_width, row, row, std::move(list.second));
    }

    SheetBuilder& m_sheet;
    const Form& m_form;
    const Metrics& m_metrics;
    const double m_width;
};

} // namespace

void add_signs(SheetBuilder& sheet, const Composed& paper, const Form& form, const Metrics& metrics,
               double width) {
    SignRows(sheet, form, metrics, width).add(paper);
}

} // namespace ansinh::paper
