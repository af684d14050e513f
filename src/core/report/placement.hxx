// Where cells of a picture stand in the document: a picture may begin elsewhere than at A1, and may be turned.
#pragma once

#include "table/sheet.hxx"

namespace ansinh::report {

inline table::Position turned(table::Position at) {
    return {at.column, at.row};
}

struct Placement {
    bool turned = false;      ///< rows of the picture are the document's columns
    table::Position origin{}; ///< of the picture's first cell, in the document

    table::Position to_document(table::Position at) const {
        if (turned) at = report::turned(at);
        return {at.row + origin.row, at.column + origin.column};
    }
    table::Position to_picture(table::Position at) const {
        at = {at.row - origin.row, at.column - origin.column};
        return turned ? report::turned(at) : at;
    }
};

} // namespace ansinh::report
