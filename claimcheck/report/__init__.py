"""The report in its forms: terminal, HTML, files; each is a function of a :class:`~claimcheck.report.model.Report`."""
