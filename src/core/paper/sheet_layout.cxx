#include "paper/sheet_layout.hxx"

#include "paper/chart_cells.hxx"
#include "paper/sense_lines.hxx"
#include "paper/sheet_builder.hxx"
#include "paper/sign_rows.hxx"
#include "paper/table_rows.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <numeric>

namespace ansinh::paper {

namespace {

constexpr double point = 25.4 / 72;          ///< mm
constexpr double small_gap = 2.5, gap = 4.5; ///< mm
constexpr double reserve = 1;                ///< mm by which an office's letters may be wider on a line
constexpr double above_rule = 0.8;           ///< mm between a line and the rule below it
constexpr double addressed_from = 48;        ///< mm: where the colon of "Kính gửi:" stands
constexpr double centred_share = 0.86;       ///< of the text's width that titles take
constexpr std::size_t most_lines = 20;       ///< of one row: a page must hold several
constexpr char indent[] = "\u2003\u2003";    ///< two em spaces, about 1 cm: cells know no first line

/// Lays one sheet out from above.
class Layouter {
public:
    Layouter(const Form& form, const Metrics& metrics, const NamedTables& tables, double width)
        : m_form(form), m_metrics(metrics), m_tables(tables), m_width(width) {}

    SheetLayout paper(const Composed& paper) {
        add_head(paper.head);
        add_title(paper.title);
        if (paper.addressed) add_addressed(*paper.addressed);
        add_pieces(paper.pieces, false);
        m_sheet.keep_next();
        m_sheet.add_row(gap);
        add_signs(m_sheet, paper, m_form, m_metrics, m_width);
        return finished(m_form.page.text_height(false));
    }

    SheetLayout annex(const ComposedAnnex& annex, bool across) {
        if (!annex.label.text.empty()) centred(annex.label, m_width, 0);
        if (annex.title) centred(*annex.title, m_width * centred_share, 0);
        const auto lines = centred(annex.reference, m_width * centred_share, 0);
        add_rule(annex.reference.style, lines.back(), m_width / 2);
        m_sheet.add_row(gap);
        add_pieces(annex.pieces, true);
        const double shrunk =
            m_width / m_form.page.text_width(across); // by the printer, where it is too wide
        SheetLayout layout = finished(m_form.page.text_height(across) * shrunk);
        layout.across = across;
        return layout;
    }

private:
    SheetLayout finished(double page_height) const {
        SheetLayout layout = m_sheet.finish(m_width, page_height);
        layout.charts = m_charts;
        for (LaidChart& chart : layout.charts)
            chart.area.last_column = layout.columns() - 1;
        return layout;
    }

    const TextStyle& style(Style style) const { return m_form.style(style); }
    double line_height(Style of) const { return m_metrics.line_height(style(of), m_form.line_spacing); }

    /// The same with room above it.
    void add_rule(Style of, const std::string& text, double middle) {
        if (style(of).rule == 0) return;
        const int above = m_sheet.rows() - 1;
        m_sheet.raise(above, m_sheet.height(above) + above_rule);
        draw_rule(of, text, middle);
    }

    /// A line below the row that comes last, as long as the style says of `text`, around `middle`.
    void draw_rule(Style of, const std::string& text, double middle) {
        if (style(of).rule == 0) return;
        const double half = m_metrics.width(text, style(of)) * style(of).rule / 2;
        m_sheet.add_rule(middle - half, middle + half, m_sheet.rows());
    }

    /// One cell over the whole width in lines of about the same length.
    std::vector<std::string> centred(const StyledLine& line, double room, double below) {
        const auto lines = sense_lines(line.text.plain(), m_form, m_metrics, style(line.style), room);
        const int row = m_sheet.add_row(static_cast<double>(lines.size()) * line_height(line.style) + below);
        m_sheet.add_box(0, m_width, row, row,
                        cell_of(line, boost::algorithm::join(lines, "\n"), Side::centre));
        return lines;
    }

    struct HeadLine {
        const StyledLine* from;
        std::string text;
        bool last; ///< of its StyledLine
    };

    std::vector<HeadLine> head_lines(const std::vector<StyledLine>& side, double room) const {
        std::vector<HeadLine> lines;
        for (const StyledLine& line : side) {
            for (std::string& text :
                 sense_lines(line.text.plain(), m_form, m_metrics, style(line.style), room - 2))
                lines.push_back({&line, std::move(text), false});
            lines.back().last = true;
        }
        return lines;
    }

    /// Where the right side of the head begins: the nation's name stands on one line, come what may.
    double middle_of(const ComposedHead& head) const {
        double widest = 0;
        for (const StyledLine& line : head.right)
            widest = std::max(widest, m_metrics.width(line.text.plain(), style(line.style)));
        return std::min(m_form.head_left, m_width - widest - 4 * reserve);
    }

    /// Both sides line by line, so that each rule is right below its line; all rows of one height, because
    /// the other side may go on beside a rule.
    void add_head(const ComposedHead& head) {
        const double middle = middle_of(head);
        const auto left = head_lines(head.left, middle);
        const auto right = head_lines(head.right, m_width - middle);
        double height = 0;
        for (const auto* side : {&left, &right})
            for (const HeadLine& line : *side)
                height = std::max(height, line_height(line.from->style) + above_rule / 2);
        for (std::size_t index = 0; index < std::max(left.size(), right.size()); ++index) {
            const int row = m_sheet.add_row(height);
            if (index < left.size()) add_head_line(left[index], 0, middle, row);
            if (index < right.size()) add_head_line(right[index], middle, m_width, row);
        }
        m_sheet.add_row(small_gap);
        add_number(head, middle);
        m_sheet.add_row(gap);
    }

    void add_head_line(const HeadLine& line, double left, double right, int row) {
        LaidCell it = cell_of(*line.from, line.text, Side::centre);
        m_sheet.add_box(left, right, row, row, std::move(it));
        if (line.last) draw_rule(line.from->style, line.text, (left + right) / 2);
    }

    void add_number(const ComposedHead& head, double middle) {
        const int row = m_sheet.add_row(line_height(head.number.style));
        m_sheet.add_box(0, middle, row, row, cell_of(head.number, head.number.text.plain(), Side::centre));
        if (head.place_date)
            m_sheet.add_box(middle, m_width, row, row,
                            cell_of(*head.place_date, head.place_date->text.plain(), Side::centre));
        if (!head.letter_abstract) return;
        const StyledLine& about = *head.letter_abstract;
        const auto lines = sense_lines(about.text.plain(), m_form, m_metrics, style(about.style), middle - 4);
        const int below = m_sheet.add_row(static_cast<double>(lines.size()) * line_height(about.style) +
                                          m_form.paragraph_gap * point);
        LaidCell it = cell_of(about, boost::algorithm::join(lines, "\n"), Side::centre);
        it.upright = Upright::bottom; // 6 points below the number (II.5.b)
        m_sheet.add_box(0, middle, below, below, std::move(it));
    }

    void add_title(const std::vector<StyledLine>& title) {
        for (const StyledLine& line : title) {
            const auto lines = centred(line, m_width * centred_share, 0);
            add_rule(line.style, lines.back(), m_width / 2);
        }
        if (!title.empty()) m_sheet.add_row(gap);
    }

    void add_addressed(const ComposedAddressed& addressed) {
        const double height = line_height(Style::addressed);
        if (addressed.lines.size() == 1) {
            StyledLine line{Style::addressed, addressed.lines.front()};
            line.text.runs.insert(line.text.runs.begin(), {addressed.label + " ", Mark::none});
            centred(line, m_width, gap);
            return;
        }
        const int label = m_sheet.add_row(height);
        const StyledLine word{Style::addressed, addressed.label};
        m_sheet.add_box(0, addressed_from, label, label, cell_of(word, addressed.label, Side::right));
        for (const Text& whom : addressed.lines) {
            const double room = m_width - addressed_from;
            const std::string text = whom.plain();
            const auto lines = m_metrics.lines(text, style(Style::addressed), room - reserve).size();
            const int row = m_sheet.add_row(static_cast<double>(lines) * height);
            m_sheet.add_box(addressed_from, m_width, row, row,
                            cell_of({Style::addressed, whom}, text, Side::left));
        }
        m_sheet.add_row(gap);
    }

    /// The first table of an annex has its headers on every page, unless pages begin with other things by
    /// order.
    void add_pieces(const std::vector<Piece>& pieces, bool repeats) {
        const auto begins_page = [](const Piece& piece) { return std::holds_alternative<PageStart>(piece); };
        repeats = repeats && std::ranges::none_of(pieces, begins_page);
        for (const Piece& piece : pieces) {
            if (const auto* line = std::get_if<StyledLine>(&piece)) {
                add_paragraph(*line);
            } else if (const auto* table = std::get_if<Table>(&piece)) {
                add_table_rows(*table, repeats);
                repeats = false;
            } else if (const auto* chart = std::get_if<Chart>(&piece)) {
                add_chart(*chart);
            } else {
                m_sheet.start_page();
            }
        }
    }

    void add_table_rows(const Table& table, bool repeats) {
        const TableRows rows =
            add_table(m_sheet, table, fitted_widths(table, m_form, m_metrics, m_width), m_form, m_metrics);
        if (repeats) m_sheet.repeat(rows.first_header, rows.last_header);
        m_sheet.add_row(m_form.paragraph_gap * point);
    }

    /// Where its cells are is found when all sheets are laid out.
    void add_chart(const Chart& chart) {
        const int row = m_sheet.add_row(chart_height);
        LaidChart laid;
        laid.area = {row, 0, row, 0};
        laid.title = chart.title;
        laid.look = chart_look(chart, *m_tables.at(chart.table), m_width);
        m_charts.push_back(std::move(laid));
        m_sheet.add_row(m_form.paragraph_gap * point);
    }

    static bool heads_what_follows(Style style) {
        return style == Style::part || style == Style::part_title || style == Style::article ||
               style == Style::roman_heading || style == Style::clause_heading || style == Style::decided;
    }

    void add_paragraph(const StyledLine& line) {
        const TextStyle& look = style(line.style);
        const double below = m_form.paragraph_gap * point;
        if (look.side == Side::centre) {
            centred(line, m_width * centred_share, line.style == Style::part ? 0 : below);
        } else {
            const std::string text = (look.indented ? indent : "") + line.text.plain();
            const auto lines = m_metrics.lines(text, look, m_width - reserve);
            if (lines.size() <= most_lines)
                add_rows_of(line, text, lines.size(), below);
            else
                add_in_parts(line, lines, below);
        }
        if (heads_what_follows(line.style)) m_sheet.keep_next();
    }

    void add_rows_of(const StyledLine& line, const std::string& text, std::size_t lines, double below) {
        const int row = m_sheet.add_row(static_cast<double>(lines) * line_height(line.style) + below);
        LaidCell it = cell_of(line, text, style(line.style).side);
        const auto stands_out = [](const Run& run) {
            return run.mark == Mark::bold || run.mark == Mark::italic;
        };
        if (std::ranges::any_of(line.text.runs, stands_out)) {
            it.runs = line.text.runs;
            if (style(line.style).indented) it.runs.insert(it.runs.begin(), {indent, Mark::none});
        }
        m_sheet.add_box(0, m_width, row, row, std::move(it));
    }

    /// A row that is taller than a page would be cut.
    void add_in_parts(const StyledLine& line, const std::vector<std::string>& lines, double below) {
        for (std::size_t first = 0; first < lines.size(); first += most_lines) {
            const std::size_t end = std::min(first + most_lines, lines.size());
            const std::vector<std::string> part(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                                lines.begin() + static_cast<std::ptrdiff_t>(end));
            const int row = m_sheet.add_row(static_cast<double>(part.size()) * line_height(line.style) +
                                            (end == lines.size() ? below : 0));
            m_sheet.add_box(0, m_width, row, row,
                            cell_of(line, boost::algorithm::join(part, " "), style(line.style).side));
        }
    }

    const Form& m_form;
    const Metrics& m_metrics;
    const NamedTables& m_tables;
    const double m_width;
    SheetBuilder m_sheet;
    std::vector<LaidChart> m_charts;
};

/// What the widest table of the annex wants, mm.
double wanted_width(const ComposedAnnex& annex, const Form& form, const Metrics& metrics) {
    double widest = 0;
    for (const Piece& piece : annex.pieces)
        if (const auto* table = std::get_if<Table>(&piece)) {
            const auto widths = column_widths(*table, form, metrics, 0);
            widest = std::max(widest, std::accumulate(widths.begin(), widths.end(), 0.0));
        }
    return widest;
}

SheetLayout lay_out(const ComposedAnnex& annex, const Form& form, const Metrics& metrics,
                    const NamedTables& tables) {
    const double wanted = wanted_width(annex, form, metrics);
    const bool across = annex.across || wanted > form.page.text_width();
    const double width = std::max(wanted, form.page.text_width(across));
    SheetLayout layout = Layouter(form, metrics, tables, width).annex(annex, across);
    layout.name = annex.label.text.plain();
    return layout;
}

} // namespace

std::vector<SheetLayout> lay_out_sheets(const Composed& paper, const Form& form, const Metrics& metrics) {
    const NamedTables tables = named_tables(paper);
    std::vector<SheetLayout> sheets;
    sheets.push_back(Layouter(form, metrics, tables, form.page.text_width()).paper(paper));
    sheets.back().name = paper.name;
    for (const ComposedAnnex& annex : paper.annexes)
        sheets.push_back(lay_out(annex, form, metrics, tables));
    find_chart_cells(sheets, paper, tables);
    return sheets;
}

SheetLayout lay_out_annex(const ComposedAnnex& annex, const Form& form, const Metrics& metrics) {
    return lay_out(annex, form, metrics, {});
}

} // namespace ansinh::paper
