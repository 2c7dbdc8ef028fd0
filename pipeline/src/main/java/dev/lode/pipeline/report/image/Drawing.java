package dev.lode.pipeline.report.image;

import java.util.List;

/** Marks in the order in which they are drawn on a ground of one colour. */
record Drawing(double width, double height, String ground, List<Mark> marks) {}
