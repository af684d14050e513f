// From a Paper to what is printed: every text worded, numbered, in capitals where it must be, and in order.
// Whatever renders papers (a sheet, a text document) renders this and computes nothing.
#pragma once

#include "message.hxx"
#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ansinh::paper {

/// One paragraph with the look of its style. Blanks stand in their brackets, still marked as blanks.
struct StyledLine {
    Style style = Style::body;
    Text text;
    bool operator==(const StyledLine&) const = default;
};

using Piece = std::variant<StyledLine, Table, Chart, PageStart>;

/// The two columns above the text. Each is a list of centred lines, from above.
struct ComposedHead {
    std::vector<StyledLine> left;  ///< parent, issuer
    std::vector<StyledLine> right; ///< nation, motto
    StyledLine number;
    std::optional<StyledLine> place_date;
    std::optional<StyledLine> letter_abstract; ///< below the number
};

/// "Kính gửi:" and whom; a single addressee stands on the label's line.
struct ComposedAddressed {
    std::string label;
    std::vector<Text> lines; ///< one: the name alone; more: "- …;" … "- …."
};

/// From above: positions, room for the signature (Form::sign_room), post, name.
struct ComposedSign {
    std::vector<StyledLine> positions;
    std::optional<StyledLine> post;
    StyledLine name; ///< empty text: its line is left all the same
};

struct ComposedAnnex {
    StyledLine label; ///< empty text: none, of a list on its own
    std::optional<StyledLine> title;
    StyledLine reference;
    std::vector<Piece> pieces;
    bool across = false;
};

/// A paper ready to be rendered. From above: head, title, addressed, pieces, signs (the recipients left of a
/// single sign, below several), annexes, each on pages numbered of its own.
struct Composed {
    ComposedHead head;
    std::vector<StyledLine> title; ///< kind, abstract; empty for a công văn
    std::optional<ComposedAddressed> addressed;
    std::vector<Piece> pieces; ///< bases and body
    Signing signing = Signing::one;
    std::vector<ComposedSign> signs; ///< from left to right
    std::string recipients_label;
    std::vector<std::string> recipients; ///< "- …;" … "- Lưu: VT."; empty: none is printed
    std::vector<ComposedAnnex> annexes;
    std::string name;           ///< for the sheet or file: "Giấy mời", with the number where there is one
    std::vector<Message> notes; ///< blanks that are left: "paper.blanks" (how many)
};

/// Throws Error "paper.refused" (all faults) for what a person must mend: no issuer ("paper.no-issuer"), no
/// symbol ("paper.no-symbol"), no or too many signatures ("paper.signs" (kind, how many, at least, at most)),
/// a number that is none
/// ("paper.number"), an academic title before a signer's name ("paper.academic-title" (name, title)), an
/// empty annex ("paper.empty-annex" (which)), a table without columns ("paper.empty-table"); "paper.kind".
Composed compose(const Paper& paper, const Form& form, const Kinds& kinds);

/// An annex's blocks as a list on its own, without a paper: `below` stands below the title. Precondition: it has
/// blocks, and its tables have columns.
ComposedAnnex compose_list(const Annex& annex, const std::string& below, const Form& form);

} // namespace ansinh::paper
