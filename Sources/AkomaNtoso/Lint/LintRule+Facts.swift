extension LintRule {
  /// The table of the rules.
  public var facts: Facts {
    switch self {
    case .unreadable:
      Facts(
        .error, "A document is well-formed Akoma Ntoso.",
        because: "Nothing of a document that cannot be read is searched, compared or shown.",
        toMend: "open the file in an XML editor and correct what it marks")
    case .schema:
      Facts(
        .warning, "A document is valid by the schema.",
        because: "Other programs may refuse the document, or lose the part that is not valid.",
        toMend: "correct the element as the schema describes it")

    case .levelMissing:
      Facts(
        .error, "A document says which work and which version of it it is (FRBRWork, FRBRExpression).",
        because: "Without them nobody can cite the document, and it cannot be told from other versions.",
        toMend: "add the element to meta/identification")
    case .addressMissing:
      Facts(
        .error, "Work and expression have their addresses (FRBRthis, FRBRuri).",
        because: "The address is what citations, amendments and other versions refer to.",
        toMend: "add the element with the address as its value")
    case .dateMissing:
      Facts(
        .error, "Work and expression have a date (FRBRdate).",
        because: "Without it the version has no place in time, and the law as at a day may be the wrong one.",
        toMend: "add FRBRdate with the day, and say in its name which day it is")
    case .manifestationIncomplete:
      Facts(
        .warning, "The file itself is identified (FRBRManifestation with FRBRthis, FRBRuri, FRBRdate).",
        because: "Without it nobody knows when and in which form this file was made.",
        toMend: "add what is missing to FRBRManifestation")
    case .componentUnidentified:
      Facts(
        .warning, "An attachment or another component is identified as the document is.",
        because: "Nobody can refer to the attachment itself, only to the document around it.",
        toMend: "add what is missing to the identification in the component's own meta")
    case .countryMissing:
      Facts(
        .warning, "A work names its country (FRBRcountry).",
        because: "The document cannot be found under the state whose law it is.",
        toMend: "add FRBRcountry with the code of the country in two letters")
    case .languageMissing:
      Facts(
        .warning, "An expression names its language (FRBRlanguage).",
        because:
          "Versions in several languages cannot be told apart, and the words are searched as if in any language.",
        toMend: "add FRBRlanguage with the code of the language in three letters")
    case .otherWork:
      Facts(
        .error, "All addresses of a document are of one work.",
        because: "The version is filed under another law, and the provisions are cited wrongly.",
        toMend: "find out which law this is and make all addresses name it")
    case .contradiction:
      Facts(
        .warning, "Address and description of a document agree.",
        because: "Who goes by the one finds a document that the other denies.",
        toMend: "correct the one that is wrong")
    case .wrongLevel:
      Facts(
        .warning, "The address of a work names no version, and that of an expression does.",
        because: "References to the law as such then lead to one version of it, or versions share one address.",
        toMend: "end the address of the work before the language, and let that of the expression go on with it")

    case .duplicateId:
      Facts(
        .error, "No id stands twice.",
        because: "A citation or an amendment by that id may hit the wrong provision.",
        toMend: "give the second element an id of its own and correct what refers to it")
    case .malformedId:
      Facts(
        .error, "An id is a name without spaces or signs that an address cannot hold.",
        because: "Nobody can link to the element, and some programs cut the id at the space.",
        toMend: "write the id anew, such as art_12__para_3, and correct what refers to it")
    case .provisionWithoutId:
      Facts(
        .warning, "Every provision has an id.",
        because: "A provision without one cannot be cited, amended or followed from version to version.",
        toMend: "add an eId by the naming convention, such as art_12__para_3")

    case .unexpectedId:
      Facts(
        .warning, "Where ids are made from numbers, that of a provision has its own number.",
        because: "A citation by the number leads to another provision than one by the id.",
        toMend: "write the id anew and correct what refers to it; or correct the number, if the id is right")

    case .linkToNothing:
      Facts(
        .error, "A link within a document leads to something.",
        because: "Who follows the reference arrives nowhere.",
        toMend: "correct the link, or give the element that it means this id")
    case .referenceToNothing:
      Facts(
        .warning, "What metadata refers to is among the references.",
        because: "Who said it, or what a term stands for, remains unknown.",
        toMend: "add an element of that id to meta/references, or correct the reference")
    case .timeToNothing:
      Facts(
        .error, "Periods point to temporal groups, and these to events of the lifecycle.",
        because: "When the text is in force is unknown, and it may be taken for the law of another day.",
        toMend: "add the temporal group or the event, or correct the reference")

    case .modificationWithoutSource:
      Facts(
        .error, "A recorded change says which text makes it (source).",
        because: "Nobody can check the change against the law that ordered it.",
        toMend: "add source with the address of the provision that orders the change")
    case .modificationWithoutDestination:
      Facts(
        .error, "A recorded change says what it changes (destination).",
        because: "The change cannot be applied or shown beside the provision.",
        toMend: "add destination with the address of the provision that is changed")
    case .destinationToNothing:
      Facts(
        .error, "What a recorded change says it changes is there.",
        because: "The change is shown nowhere, or beside the wrong provision.",
        toMend: "correct the address of the destination")

    case .emptyProvision:
      Facts(
        .warning, "A provision that has a number says something.",
        because: "Text may have been lost on the way; a silence of the law is then none.",
        toMend: "compare it with the official text; if it was repealed, say so with status=\"removed\"")
    case .bareText:
      Facts(
        .warning, "The text of a provision stands in blocks, not directly in the provision.",
        because: "Many programs skip text that stands there, and the words are lost to search and print.",
        toMend: "wrap the text in <content><p>…</p></content>, or in intro or wrapUp beside paragraphs")

    case .dateInvalid:
      Facts(
        .error, "A date is a day of the calendar, written 2019-05-31.",
        because: "The event has no place in time.",
        toMend: "write the day as year-month-day, or the year alone where no more is known")
    case .lifecycleOrder:
      Facts(
        .warning, "The events of the lifecycle are in an order in which they can have happened.",
        because: "A history out of order is often one with a wrong date.",
        toMend: "check the dates and put the events in their order")
    case .intervalBackwards:
      Facts(
        .error, "An interval ends after it starts.",
        because: "The text would be in force on no day.",
        toMend: "correct the events that the interval points to")
    case .periodMissing:
      Facts(
        .warning, "A document that has temporal groups says which of them its text belongs to.",
        because: "The intervals are there, and yet nothing says when the text is in force.",
        toMend: "add period to the body, or to each article, with the id of its temporal group")
    case .overlappingProvisions:
      Facts(
        .error, "Of the versions of one provision in a file, at most one is in force on a day.",
        because: "On some days the law seems to say two things at once.",
        toMend: "let the earlier version end on the day on which the later one begins")
    case .overlappingVersions:
      Facts(
        .error, "Of the versions of one work in one language, at most one is in force on a day.",
        because: "Which of them is the law on that day is left to chance.",
        toMend: "let the earlier version end on the day on which the later one begins")
    }
  }
}
